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

    /** @param seats absent for all that the booking has */
    record CancellationWish(@Nullable @Size(max = 100) List<@NotBlank String> seats) {}

    private static final String PROMO_CODE_REFUSED =
            "`promo-code-not-yet-valid`, `-expired`, `-not-for-this-show`, `-below-minimum`, `-used-up` or"
                    + " `-used-up-by-you`: the code does not lower this price";

    private static final String NOT_CANCELLED =
            "`not-cancellable`, `too-late-to-cancel`, `already-admitted`, `seats-not-in-booking` with their names, or `seats-not-paid`";

    private final PlaceBooking placing;
    private final PriceSale pricing;
    private final FindBookings finding;
    private final CancelBooking cancelling;
    private final WhoMayBook whoMayBook;

    BookingsController(
            PlaceBooking placing,
            PriceSale pricing,
            FindBookings finding,
            CancelBooking cancelling,
            WhoMayBook whoMayBook) {
        this.placing = placing;
        this.pricing = pricing;
        this.finding = finding;
        this.cancelling = cancelling;
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
    @Operation(
            summary = "Your bookings, the newest first",
            description = "An owner also sees those of their theaters' shows, an administrator everybody's;"
                    + " `mine=true` leaves what the caller bought.")
    Listing<BookingView> page(
            @Valid @ParameterObject BookingFilter filter, @Valid @ParameterObject Paging paging, Caller caller) {
        return finding.page(caller, filter, paging);
    }

    @GetMapping("/api/bookings/{id}")
    @Operation(summary = "One of your bookings (owner: also of their theaters' shows, admin: anybody's)")
    BookingView find(@PathVariable UUID id, Caller caller) {
        return finding.one(id, caller);
    }

    @GetMapping("/api/bookings/{id}/cancellation")
    @Operation(
            summary = "What a cancellation would give back now",
            description = "Of the named seats, or of all that the booking has; by the terms it was sold on.")
    @ApiResponse(responseCode = "200", description = "The quote, and what would be given back until when")
    @ApiResponse(responseCode = "409", description = NOT_CANCELLED)
    CancellationQuote quote(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable @Size(max = 100) List<String> seats,
            Caller caller) {
        return cancelling.quote(id, caller.userId(), orAll(seats));
    }

    @PostMapping("/api/bookings/{id}/cancellation")
    @Operation(
            summary = "Cancel a booking, or single seats of it",
            description =
                    "What the quote says is given back, and the seats are free again. With its last seat the booking ends.")
    @ApiResponse(responseCode = "200", description = "The booking as it is now")
    @ApiResponse(responseCode = "409", description = NOT_CANCELLED)
    BookingView cancel(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable @Valid CancellationWish wish,
            Caller caller) {
        cancelling.cancel(id, caller.userId(), orAll(wish == null ? null : wish.seats()));
        return finding.one(id, caller);
    }

    private static List<String> orAll(@Nullable List<String> seats) {
        if (seats != null && seats.isEmpty()) {
            throw new InvalidRequest("seats", "names none; leave it out to cancel all");
        }
        return seats == null ? List.of() : seats;
    }
}
