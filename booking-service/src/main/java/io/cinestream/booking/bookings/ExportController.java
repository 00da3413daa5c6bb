package io.cinestream.booking.bookings;

import io.cinestream.booking.seats.HoldHistory;
import io.cinestream.booking.seats.HoldRecord;
import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What booking keeps of the caller, whole: what one person books in a life fits into an answer. */
@RestController
class ExportController {

    record Export(List<BookingView> bookings, List<HoldRecord> holds) {}

    private final FindBookings finding;
    private final HoldHistory holds;

    ExportController(FindBookings finding, HoldHistory holds) {
        this.finding = finding;
        this.holds = holds;
    }

    @GetMapping("/api/me/export")
    @Operation(
            summary = "Everything this service keeps of the caller",
            description = "Bookings and holds, whole: no pages.")
    Export export(Caller caller) {
        return new Export(finding.all(caller.userId()), holds.of(caller.userId()));
    }
}
