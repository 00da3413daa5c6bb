package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.Price;
import io.cinestream.booking.seats.WhoMayBook;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import io.cinestream.starter.problems.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BookingsController {

    record BookingWish(
            @NotNull UUID holdId, @Nullable @Size(max = 40) String promoCode) {}

    /** @param seats all of the booking's, or absent: a booking is cancelled as a whole */
    record CancellationWish(@Nullable @Size(max = 100) List<@NotBlank String> seats) {}

    private static final String PROMO_CODE_REFUSED =
            "`promo-code-not-yet-valid`, `-expired`, `-not-for-this-show`, `-below-minimum`, `-used-up` or"
                    + " `-used-up-by-you`: the code does not lower this price";

    private final PlaceBooking placing;
    private final PriceSale pricing;
    private final FindBookings finding;
    private final EndBooking ending;
    private final WhoMayBook whoMayBook;

    BookingsController(
            PlaceBooking placing, PriceSale pricing, FindBookings finding, EndBooking ending, WhoMayBook whoMayBook) {
        this.placing = placing;
        this.pricing = pricing;
        this.finding = finding;
        this.ending = ending;
        this.whoMayBook = whoMayBook;
    }

    @PostMapping("/api/bookings")
    @Operation(
            summary = "Book the seats of a hold",
            description = "Consumes the hold and takes over its deadline; until then it can be paid.")
    @ApiResponse(responseCode = "201", description = "The booking, to be paid")
    @ApiResponse(responseCode = "403", description = "`email-not-confirmed`, where that is asked for")
    @ApiResponse(responseCode = "404", description = "There is no such hold, or it is not yours; `promo-code-unknown`")
    @ApiResponse(responseCode = "409", description = PROMO_CODE_REFUSED)
    @ApiResponse(responseCode = "410", description = "`hold-expired`, `hold-released` or `hold-consumed`")
    @ResponseStatus(HttpStatus.CREATED)
    BookingView place(@RequestBody @Valid BookingWish wish, Caller caller) {
        whoMayBook.check(caller);
        UUID id = placing.place(wish.holdId(), wish.promoCode(), caller.userId());
        return finding.one(id, caller);
    }

    @GetMapping("/api/holds/{id}/price")
    @Operation(summary = "What a hold costs, with a promo code or without", description = "Nothing is booked or used.")
    @ApiResponse(responseCode = "200", description = "The price in lines, as a booking would have it now")
    @ApiResponse(responseCode = "404", description = "There is no such hold, or it is not yours; `promo-code-unknown`")
    @ApiResponse(responseCode = "409", description = PROMO_CODE_REFUSED)
    @ApiResponse(responseCode = "410", description = "`hold-expired`, `hold-released` or `hold-consumed`")
    Price price(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable @Size(max = 40) String promoCode,
            Caller caller) {
        return pricing.quote(id, caller.userId(), promoCode);
    }

    @GetMapping("/api/bookings")
    @Operation(summary = "Your bookings, the newest first (admin: everybody's)")
    Listing<BookingView> page(@Valid @ParameterObject Paging paging, Caller caller) {
        return finding.page(caller, paging);
    }

    @GetMapping("/api/bookings/{id}")
    @Operation(summary = "One of your bookings (admin: anybody's)")
    BookingView find(@PathVariable UUID id, Caller caller) {
        return finding.one(id, caller);
    }

    @GetMapping("/api/bookings/{id}/cancellation")
    @Operation(summary = "What a cancellation would give back now")
    @ApiResponse(responseCode = "200", description = "The quote, by the policy frozen at purchase")
    @ApiResponse(responseCode = "409", description = "`not-cancellable` or `too-late-to-cancel`")
    CancellationQuote quote(@PathVariable UUID id, Caller caller) {
        return ending.quote(id, caller.userId());
    }

    @PostMapping("/api/bookings/{id}/cancellation")
    @Operation(
            summary = "Cancel a booking",
            description = "As a whole; what the quote says is given back. Cancelling again answers the same.")
    @ApiResponse(responseCode = "200", description = "The cancelled booking")
    @ApiResponse(responseCode = "409", description = "`not-cancellable` or `too-late-to-cancel`")
    BookingView cancel(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable @Valid CancellationWish wish,
            Caller caller) {
        if (wish != null && wish.seats() != null && !isWhole(id, wish.seats(), caller)) {
            throw new InvalidRequest("seats", "must be all seats of the booking");
        }
        ending.byCustomer(id, caller.userId());
        return finding.one(id, caller);
    }

    private boolean isWhole(UUID id, List<String> seats, Caller caller) {
        return Set.copyOf(finding.one(id, caller).seats()).equals(Set.copyOf(seats));
    }
}
