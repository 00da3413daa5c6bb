package io.cinestream.payment.payments;

import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What payment keeps of the caller, newest first. */
@RestController
class ExportController {

    record Export(List<PaymentAnswer> payments) {}

    private final FindPayments findPayments;

    ExportController(FindPayments findPayments) {
        this.findPayments = findPayments;
    }

    @GetMapping("/api/me/export")
    @Operation(
            summary = "Everything this service keeps of the caller",
            description = "Payments, newest first, whole: no pages.")
    Export export(Caller caller) {
        return new Export(findPayments.all(caller.userId()));
    }
}
