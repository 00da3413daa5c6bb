package io.cinestream.payment.payments;

import io.cinestream.starter.access.Caller;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
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
    ResponseEntity<PaymentAnswer> open(Caller caller, @Valid @RequestBody OpenPaymentRequest request) {
        UUID id = openPayment.open(caller.userId(), request);
        return ResponseEntity.created(URI.create("/api/payments/" + id)).body(findPayments.one(id, caller.userId()));
    }

    @GetMapping("/{id}")
    PaymentAnswer one(Caller caller, @PathVariable UUID id) {
        return findPayments.one(id, caller.userId());
    }

    /** The newest first. */
    @GetMapping
    Listing<PaymentAnswer> ofBooking(
            Caller caller, @RequestParam UUID bookingId, @Valid @ParameterObject Paging paging) {
        return findPayments.ofBooking(bookingId, caller.userId(), paging);
    }
}
