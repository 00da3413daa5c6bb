package io.cinestream.catalog.theaters;

import io.cinestream.starter.access.Caller;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/theaters")
@Tag(name = "theaters")
class TheaterController {

    private final FindTheaters find;
    private final ManageTheaters manage;

    TheaterController(FindTheaters find, ManageTheaters manage) {
        this.find = find;
        this.manage = manage;
    }

    @GetMapping
    @Operation(summary = "Theaters, by city or owner")
    Listing<TheaterView> list(
            @RequestParam @Nullable String city,
            @RequestParam @Nullable UUID ownerId,
            @Valid @ParameterObject Paging paging) {
        return find.matching(city, ownerId, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One theater with its screens")
    TheaterView one(@PathVariable UUID id) {
        return find.one(id);
    }

    @PostMapping
    @Operation(summary = "Open a theater (owner, or admin for an owner)")
    @ApiResponse(responseCode = "201", description = "The theater")
    ResponseEntity<TheaterView> open(@Valid @RequestBody TheaterDetails details, Caller caller) {
        UUID id = manage.open(details, caller);
        return ResponseEntity.created(URI.create("/api/theaters/" + id)).body(find.one(id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replace what is told about a theater (its owner, admin)")
    TheaterView change(@PathVariable UUID id, @Valid @RequestBody TheaterDetails details, Caller caller) {
        manage.change(id, details, caller);
        return find.one(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Close a theater that has no shows ahead")
    @ApiResponse(responseCode = "204", description = "Closed")
    @ApiResponse(responseCode = "409", description = "`has-shows`")
    void withdraw(@PathVariable UUID id, Caller caller) {
        manage.withdraw(id, caller);
    }

    @PostMapping("/{id}/screens")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Build a screen, ten rows of ten by default")
    @ApiResponse(responseCode = "201", description = "The screen")
    @ApiResponse(responseCode = "409", description = "`screen-name-taken`")
    ScreenView addScreen(@PathVariable UUID id, @Valid @RequestBody ScreenPlan plan, Caller caller) {
        return manage.addScreen(id, plan, caller);
    }
}
