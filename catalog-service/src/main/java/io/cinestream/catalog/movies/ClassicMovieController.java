package io.cinestream.catalog.movies;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The wire format of an existing client, on the same movies: its ids are their numbers. */
@RestController
@RequestMapping("/api/admin/movies")
@Tag(name = "classic")
class ClassicMovieController {

    private final FindClassicMovies find;
    private final KeepMovies keep;
    private final WithdrawMovie withdraw;

    ClassicMovieController(FindClassicMovies find, KeepMovies keep, WithdrawMovie withdraw) {
        this.find = find;
        this.keep = keep;
        this.withdraw = withdraw;
    }

    @GetMapping
    @Operation(summary = "Every film on offer, in the classic format (admin)")
    List<ClassicMovie> list() {
        return find.all();
    }

    @PostMapping
    @Operation(summary = "Add a film, in the classic format (admin)")
    @ApiResponse(responseCode = "201", description = "The film")
    ResponseEntity<ClassicMovie> add(@Valid @RequestBody ClassicMovieDetails details) {
        UUID id = keep.add(details.asNew());
        return ResponseEntity.created(URI.create("/api/movies/" + id)).body(find.one(id));
    }

    @PutMapping("/{movieId}")
    @Operation(summary = "Change a film's title and description, in the classic format (admin)")
    ClassicMovie change(@PathVariable long movieId, @Valid @RequestBody ClassicMovieDetails details) {
        UUID id = find.numbered(movieId);
        keep.retell(id, details.title(), details.description());
        return find.one(id);
    }

    @DeleteMapping("/{movieId}")
    @Operation(
            summary =
                    "Withdraw a film with all its shows ahead, unless one has bookings, in the classic format (admin)")
    @ApiResponse(responseCode = "200", description = "A word that it is gone")
    @ApiResponse(responseCode = "202", description = "A word that bookings are still being counted")
    @ApiResponse(responseCode = "409", description = "`has-active-bookings`; the film and all its shows stay")
    ResponseEntity<Map<String, String>> withdraw(@PathVariable long movieId) {
        return withdraw.isWithdrawn(find.numbered(movieId))
                ? ResponseEntity.ok(Map.of("message", "Movie deleted"))
                : ResponseEntity.accepted().body(Map.of("message", "Movie is being deleted"));
    }
}
