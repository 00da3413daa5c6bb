package io.cinestream.booking.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.booking.Downloads;
import io.cinestream.booking.tickets.SeatTicket;
import io.cinestream.booking.tickets.TicketCodes;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingTest
class NotAdmittedIT {

    private static final Duration SOON = Duration.ofMinutes(30);

    private final UUID asha = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private Downloads downloads;

    @Autowired
    private TicketCodes codes;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestTokens tokens;

    private Door door;

    @BeforeEach
    void theOwnerOfTheTheaterStandsAtTheDoor() {
        door = Door.of(cinema, events, tokens);
    }

    @Test
    void nobodyIsLetInBeforeTheDoorsOpen() {
        UUID show = cinema.aShow(Duration.ofHours(2), 3, 10);
        UUID booking = cinema.aConfirmedBooking(asha, show, "B1");
        String code = downloads.code(asha, booking, "B1");

        Answer early = door.scan(code, "early");

        assertThat(Door.reason(early)).isEqualTo("not-yet");
        Instant opensAt = Instant.parse(early.text("opensAt"));
        clock.advance(Duration.between(cinema.now(), opensAt));
        assertThat(door.scan(code, "in-time").status()).isEqualTo(200);
    }

    @Test
    void aTicketEndsWithItsSeat() {
        UUID show = cinema.aShow();
        UUID cancelled = cinema.aConfirmedBooking(asha, show, "B1");
        String code = downloads.code(asha, cancelled, "B1");
        cinema.cancel(asha, cancelled);
        cinema.aConfirmedBooking(UUID.randomUUID(), show, "B1");

        assertThat(Door.reason(door.scan(code, "scan-1"))).isEqualTo("cancelled");
    }

    @Test
    void aTicketForASeatThatTheBookingDoesNotHaveOrPayOpensNoDoor() {
        UUID show = cinema.aShow(SOON, 3, 10);
        UUID confirmed = cinema.aConfirmedBooking(asha, show, "B1");
        UUID unpaid = cinema.aBooking(asha, show, "B2");

        assertThat(Door.reason(door.scan(codes.write(new SeatTicket(unpaid, show, "B2")), "scan-1")))
                .isEqualTo("unpaid");
        assertThat(Door.reason(door.scan(codes.write(new SeatTicket(confirmed, show, "B3")), "scan-1")))
                .isEqualTo("cancelled");
        assertThat(Door.reason(door.scan(codes.write(new SeatTicket(confirmed, cinema.aShow(), "B1")), "scan-1")))
                .isEqualTo("cancelled");
        assertThat(Door.reason(door.scan(codes.write(new SeatTicket(UUID.randomUUID(), show, "B1")), "scan-1")))
                .isEqualTo("unknown");
    }

    @Test
    void aDoorThatSaysItsShowRefusesTicketsOfOthers() {
        UUID show = cinema.aShow(SOON, 3, 10);
        String code = downloads.code(asha, cinema.aConfirmedBooking(asha, show, "B1"), "B1");

        assertThat(Door.reason(door.scan(code, "scan-1", UUID.randomUUID()))).isEqualTo("wrong-show");
        assertThat(door.scan(code, "scan-2", show).status()).isEqualTo(200);
    }

    @Test
    void aCodeOfAnotherTheaterOrOfNobodyIsUnknown() {
        UUID show = cinema.aShow(SOON, 3, 10);
        String code = downloads.code(asha, cinema.aConfirmedBooking(asha, show, "B1"), "B1");

        assertThat(Door.reason(door.with(tokens.owner(UUID.randomUUID())).scan(code, "scan-1")))
                .isEqualTo("unknown");
        assertThat(Door.reason(door.scan(code.substring(0, 40) + "AA" + code.substring(42), "scan-1")))
                .isEqualTo("unknown");
        assertThat(Door.reason(door.scan("CS-7K2M9QXA", "scan-1"))).isEqualTo("unknown");
        assertThat(door.with(tokens.admin(UUID.randomUUID()))
                        .scan(code, "scan-1")
                        .status())
                .isEqualTo(200);
    }
}
