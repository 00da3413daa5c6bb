package io.cinestream.booking.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingTest
class ExportIT {

    private final UUID asha = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Test
    void isAllOfTheCallersBookingsAndHoldsAndNobodyElses() {
        UUID show = cinema.aShow();
        UUID first = cinema.aConfirmedBooking(asha, show, "A1");
        UUID second = cinema.aBooking(asha, show, "A2");
        UUID hold = cinema.aHold(asha, show, "A3");
        cinema.aBooking(ben, show, "A4");

        var export = cinema.get("/api/me/export", asha).body();

        assertThat(export.path("bookings"))
                .extracting(booking -> booking.path("id").asString())
                .containsExactly(second.toString(), first.toString());
        assertThat(export.at("/bookings/1/status").asString()).isEqualTo("CONFIRMED");
        assertThat(export.path("holds")).hasSize(3);
        assertThat(export.at("/holds/0/id").asString()).isEqualTo(hold.toString());
        assertThat(export.at("/holds/0/seats/0").asString()).isEqualTo("A3");
        assertThat(export.at("/holds/0/state").asString()).isEqualTo("LIVE");
    }

    @Test
    void isEmptyForWhoHasNothingHere() {
        var export = cinema.get("/api/me/export", UUID.randomUUID());

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.body().path("bookings")).isEmpty();
        assertThat(export.body().path("holds")).isEmpty();
    }
}
