package io.cinestream.catalog.movies;

import io.cinestream.starter.http.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/movies")
@Tag(name = "movies")
class MovieController {

    private final FindMovies find;
    private final KeepMovies keep;
    private final WithdrawMovie withdraw;

    MovieController(FindMovies find, KeepMovies keep, WithdrawMovie withdraw) {
        this.find = find;
        this.keep = keep;
        this.withdraw = withdraw;
    }

    @GetMapping
    @Operation(summary = "Search the films on offer")
    MovieListing search(@Valid @ParameterObject MovieFilter filter, @Valid @ParameterObject Paging paging) {
        return find.matching(filter, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One film")
    MovieView one(@PathVariable UUID id) {
        return find.one(id);
    }

    @PostMapping({"", "/"})
    @Operation(summary = "Add a film (admin)")
    @ApiResponse(responseCode = "201", description = "The film")
    ResponseEntity<MovieView> add(@Valid @RequestBody MovieDetails details) {
        UUID id = keep.add(details);
        return ResponseEntity.created(URI.create("/api/movies/" + id)).body(find.one(id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replace what is told about a film (admin)")
    MovieView change(@PathVariable UUID id, @Valid @RequestBody MovieDetails details) {
        keep.change(id, details);
        return find.one(id);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Withdraw a film with all its shows ahead, unless one has bookings (admin)")
    @ApiResponse(responseCode = "204", description = "Withdrawn")
    @ApiResponse(
            responseCode = "202",
            description = "Its shows are closed for sale, their bookings still being counted")
    @ApiResponse(responseCode = "409", description = "`has-active-bookings`; the film and all its shows stay")
    ResponseEntity<MovieView> withdraw(@PathVariable UUID id) {
        Optional<MovieView> undecided = withdraw.isWithdrawn(id) ? Optional.empty() : find.oneIfThere(id);
        return undecided
                .map(movie -> ResponseEntity.accepted().body(movie))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
