package io.cinestream.payment.payments;

import io.cinestream.starter.access.Caller;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/payments")
class PaymentController {
    private final OpenPayment openPayment;
    private final FindPayments findPayments;

    PaymentController(OpenPayment openPayment, FindPayments findPayments) {
        this.openPayment = openPayment;
        this.findPayments = findPayments;
    }

    @PostMapping
    @Operation(
            summary = "Open a payment for one of your bookings",
            description = "For exactly the booking's price. Send the customer to `checkoutUrl`.")
    @ApiResponse(responseCode = "201", description = "The payment, to be approved at its provider")
    @ApiResponse(responseCode = "404", description = "There is no such booking, or it is not yours")
    @ApiResponse(responseCode = "409", description = "`already-paid`, `booking-cancelled` or `nothing-to-pay`")
    @ApiResponse(responseCode = "410", description = "`booking-expired`")
    ResponseEntity<PaymentAnswer> open(Caller caller, @Valid @RequestBody OpenPaymentRequest request) {
        UUID id = openPayment.open(caller.userId(), request);
        return ResponseEntity.created(URI.create("/api/payments/" + id)).body(findPayments.one(id, caller.userId()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of your payments")
    PaymentAnswer one(Caller caller, @PathVariable UUID id) {
        return findPayments.one(id, caller.userId());
    }

    @GetMapping
    @Operation(summary = "The payments of one of your bookings, the newest first")
    Listing<PaymentAnswer> ofBooking(
            Caller caller, @RequestParam UUID bookingId, @Valid @ParameterObject Paging paging) {
        return findPayments.ofBooking(bookingId, caller.userId(), paging);
    }
}
