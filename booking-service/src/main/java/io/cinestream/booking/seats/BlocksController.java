package io.cinestream.booking.seats;

import io.cinestream.booking.shows.Shows;
import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/shows/{showId}/blocks")
class BlocksController {

    record BlockWish(
            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 10) String> seats,
            @NotBlank @Size(max = 100) String reason) {}

    private final Shows shows;
    private final BlockSeats blocking;
    private final HouseSeats house;

    BlocksController(Shows shows, BlockSeats blocking, HouseSeats house) {
        this.shows = shows;
        this.blocking = blocking;
        this.house = house;
    }

    @PostMapping
    @Operation(
            summary = "Keep seats of a show back (owner of the theater, admin)",
            description = "All of them or none: for guests of the house, a camera, a broken seat.")
    @ApiResponse(responseCode = "201", description = "All that is kept back now")
    @ApiResponse(responseCode = "404", description = "`show-unknown` or `unknown-seats`")
    @ApiResponse(responseCode = "409", description = "`seats-unavailable` with the names of those held or sold")
    @ResponseStatus(HttpStatus.CREATED)
    Blocks block(@PathVariable UUID showId, @RequestBody @Valid BlockWish wish, Caller caller) {
        blocking.block(shows.managed(showId, caller).id(), wish.seats(), wish.reason());
        return new Blocks(showId, house.of(showId));
    }

    @GetMapping
    @Operation(summary = "The seats that are kept back, and why (owner of the theater, admin)")
    Blocks blocks(@PathVariable UUID showId, Caller caller) {
        return new Blocks(showId, house.of(shows.managed(showId, caller).id()));
    }

    @DeleteMapping("/{seat}")
    @Operation(summary = "Put a seat that was kept back on sale (owner of the theater, admin)")
    @ApiResponse(responseCode = "404", description = "`show-unknown` or `unknown-seats`")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unblock(@PathVariable UUID showId, @PathVariable String seat, Caller caller) {
        blocking.unblock(shows.managed(showId, caller).id(), seat);
    }
}
