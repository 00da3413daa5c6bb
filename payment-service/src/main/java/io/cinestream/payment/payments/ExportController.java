package io.cinestream.payment.payments;

import io.cinestream.starter.access.Caller;
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
    Export export(Caller caller) {
        return new Export(findPayments.all(caller.userId()));
    }
}
