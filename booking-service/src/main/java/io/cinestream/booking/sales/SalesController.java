package io.cinestream.booking.sales;

import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SalesController {

    private final CountSales counting;

    SalesController(CountSales counting) {
        this.counting = counting;
    }

    @GetMapping("/api/admin/stats")
    @Operation(
            summary = "What was sold everywhere",
            description =
                    "Bookings, seats and money of the shows that start in the period; of all of them without one.")
    Sales everywhere(@ParameterObject Period period) {
        return counting.everywhere(period);
    }

    @GetMapping("/api/owner/stats")
    @Operation(summary = "What was sold at your theaters", description = "Of the shows that start in the period.")
    Sales ofOwner(@ParameterObject Period period, Caller caller) {
        return counting.ofOwner(caller.userId(), period);
    }

    @GetMapping("/api/shows/{showId}/stats")
    @Operation(summary = "What was sold of a show", description = "For its owner and administrators.")
    Sales ofShow(@PathVariable UUID showId, Caller caller) {
        return counting.ofShow(showId, caller);
    }
}
