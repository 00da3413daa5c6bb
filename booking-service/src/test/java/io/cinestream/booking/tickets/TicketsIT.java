package io.cinestream.booking.tickets;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import io.cinestream.booking.Answer;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.booking.Downloads;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@BookingTest
class TicketsIT {

    private final UUID asha = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private Downloads downloads;

    @Autowired
    private TicketCodes codes;

    @Test
    void areAPageForEachSeatOfAConfirmedBooking() throws Exception {
        UUID booking = cinema.aConfirmedBooking(asha, cinema.aShow(), "B1", "B2");
        String reference = cinema.booking(asha, booking).path("reference").asString();

        var pdf = downloads.ticket(asha, booking, "pdf");

        assertThat(pdf.getStatus().value()).isEqualTo(200);
        assertThat(pdf.getResponseHeaders().getContentType()).hasToString("application/pdf");
        assertThat(pdf.getResponseHeaders().getContentDisposition().getFilename())
                .isEqualTo(reference + ".pdf");
        assertThat(pdf.getResponseHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).contains("private");
        assertThat(new PdfReader(pdf.getResponseBody()).getNumberOfPages()).isEqualTo(2);
    }

    @Test
    void haveACodeForEachSeatThatNamesItAndNobody() {
        UUID show = cinema.aShow();
        UUID booking = cinema.aConfirmedBooking(asha, show, "B1", "B2");

        var picture = downloads.ticket(asha, booking, "png?seat=B2");
        String code = QrCodes.in(picture.getResponseBody());

        assertThat(picture.getResponseHeaders().getContentType()).hasToString("image/png");
        assertThat(codes.read(code)).contains(new SeatTicket(booking, show, "B2"));
        assertThat(new String(Base64.getUrlDecoder().decode(code), StandardCharsets.ISO_8859_1))
                .doesNotContain(asha.toString());
        assertThat(QrCodes.in(downloads.ticket(asha, booking, "png").getResponseBody()))
                .isEqualTo(downloads.code(asha, booking, "B1"))
                .isNotEqualTo(code);
        assertThat(cinema.get("/api/bookings/" + booking + "/ticket.png?seat=C1", asha)
                        .code())
                .isEqualTo("ticket-not-found");
    }

    @Test
    void comeWithTheShowForTheCalendar() {
        UUID booking = cinema.aConfirmedBooking(asha, cinema.aShow(), "B1");
        Instant startsAt =
                Instant.parse(cinema.booking(asha, booking).at("/show/startsAt").asString());

        var file = downloads.ticket(asha, booking, "ics");

        assertThat(file.getResponseHeaders().getContentType()).hasToString("text/calendar;charset=UTF-8");
        var event = Biweekly.parse(new String(file.getResponseBody(), StandardCharsets.UTF_8))
                .first()
                .getEvents()
                .getFirst();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(startsAt.truncatedTo(SECONDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "png", "ics"})
    void areTheirCustomersOnlyAndOnlyOnceConfirmed(String kind) {
        UUID show = cinema.aShow();
        String confirmed = "/api/bookings/" + cinema.aConfirmedBooking(asha, show, "B1") + "/ticket." + kind;
        String unpaid = "/api/bookings/" + cinema.aBooking(asha, show, "B2") + "/ticket." + kind;

        assertThat(cinema.get(confirmed, ben).code()).isEqualTo("booking-not-found");
        assertThat(cinema.get("/api/bookings/" + UUID.randomUUID() + "/ticket." + kind, asha)
                        .status())
                .isEqualTo(404);
        Answer notYet = cinema.get(unpaid, asha);
        assertThat(notYet.status()).isEqualTo(409);
        assertThat(notYet.code()).isEqualTo("booking-not-confirmed");
        assertThat(notYet.text("status")).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void endWithTheBooking() {
        UUID booking = cinema.aConfirmedBooking(asha, cinema.aShow(), "B1");
        cinema.cancel(asha, booking);

        assertThat(cinema.get("/api/bookings/" + booking + "/ticket.pdf", asha).code())
                .isEqualTo("booking-not-confirmed");
    }

    @Test
    void areProvedByTheKeyThatIsPublished() {
        var key = cinema.get("/api/check-ins/key", null).body();

        assertThat(key.path("crv").asString()).isEqualTo("Ed25519");
        assertThat(Base64.getUrlDecoder().decode(key.path("x").asString())).isEqualTo(codes.publicKey());
    }
}
