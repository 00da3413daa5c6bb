package io.cinestream.booking.bookings;

import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConfirmationsController {

    private final ResendConfirmation resending;

    ConfirmationsController(ResendConfirmation resending) {
        this.resending = resending;
    }

    @PostMapping("/api/bookings/{id}/resend")
    @Operation(summary = "Have the confirmation mailed once more", description = "At most once a minute.")
    @ApiResponse(responseCode = "202", description = "It will be mailed")
    @ApiResponse(responseCode = "409", description = "`booking-not-confirmed`")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(@PathVariable UUID id, Caller caller) {
        resending.resend(id, caller.userId());
    }
}
