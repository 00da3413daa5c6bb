package io.cinestream.booking.seats;

import io.cinestream.booking.pricing.Price;
import io.cinestream.booking.pricing.Pricing;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.problems.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HoldsController {

    /** Either the seats by name, or how many of the best. */
    record HoldWish(
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 10) String> seats,
            @Nullable @Valid BestWish best) {

        Wish wish() {
            if ((seats == null) == (best == null)) {
                throw new InvalidRequest("seats", "or else best must be given, and only one of them");
            }
            return seats != null
                    ? Wish.Named.of(seats)
                    : Objects.requireNonNull(best).wish();
        }
    }

    /**
     * @param category only seats of this category
     * @param accessible one of them is to be accessible
     */
    record BestWish(
            @NotNull @Min(1) @Max(100) Integer count,
            @Nullable @Size(min = 1, max = 40) String category,
            @Nullable Boolean accessible) {

        Wish.Best wish() {
            return new Wish.Best(count, category, Boolean.TRUE.equals(accessible));
        }
    }

    record HoldView(UUID id, UUID showId, List<String> seats, Instant expiresAt, long expiresInSeconds, Price price) {}

    private final HoldSeats hold;
    private final ReleaseHold release;
    private final HoldRows holds;
    private final Pricing pricing;
    private final WhoMayBook whoMayBook;

    HoldsController(HoldSeats hold, ReleaseHold release, HoldRows holds, Pricing pricing, WhoMayBook whoMayBook) {
        this.hold = hold;
        this.release = release;
        this.holds = holds;
        this.pricing = pricing;
        this.whoMayBook = whoMayBook;
    }

    @PostMapping("/api/shows/{showId}/holds")
    @Operation(
            summary = "Hold seats of a show, all of them or none",
            description =
                    "For ten minutes; the seats are `selected` to everybody else meanwhile. Give `seats` by name, or"
                            + " `best` for that many side by side in one row, as central as there are and leaving no single seat"
                            + " behind; accessible and companion seats only if asked for.")
    @ApiResponse(responseCode = "201", description = "The hold with its price and deadline")
    @ApiResponse(responseCode = "403", description = "`email-not-confirmed`, where that is asked for")
    @ApiResponse(
            responseCode = "409",
            description =
                    "`seats-unavailable` with their names, `no-seats-together` with how many are (`mostTogether`),"
                            + " `hold-limit` or `show-not-bookable`")
    @ApiResponse(
            responseCode = "429",
            description = "`too-many-requests`, or `busy`: very many people want seats at this moment")
    @ResponseStatus(HttpStatus.CREATED)
    HoldView hold(
            @PathVariable UUID showId,
            @RequestBody @Valid HoldWish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
            Caller caller) {
        whoMayBook.check(caller);
        return view(hold.hold(showId, caller.userId(), key, wish.wish()));
    }

    @GetMapping("/api/holds/{id}")
    @Operation(summary = "One of your holds while it runs")
    @ApiResponse(responseCode = "200", description = "The hold")
    @ApiResponse(responseCode = "410", description = "`hold-expired`, `hold-released` or `hold-consumed`")
    HoldView find(@PathVariable UUID id, Caller caller) {
        return view(
                holds.find(id, caller.userId()).orElseThrow(HoldNotFound::new).running());
    }

    @DeleteMapping("/api/holds/{id}")
    @Operation(summary = "Give the seats of a hold back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID id, Caller caller) {
        release.release(id, caller.userId());
    }

    private HoldView view(Hold hold) {
        return new HoldView(
                hold.id(),
                hold.showId(),
                hold.names(),
                hold.expiresAt(),
                hold.secondsLeft(),
                pricing.price(hold.seats(), hold.currency()));
    }
}
