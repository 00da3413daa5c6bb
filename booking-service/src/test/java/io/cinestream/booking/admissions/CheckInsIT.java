package io.cinestream.booking.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.AtOnce;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.booking.Downloads;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingTest
class CheckInsIT {

    private static final Duration SOON = Duration.ofMinutes(30);

    private final UUID asha = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private Downloads downloads;

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
    void lettingSomebodyInIsCountedAndTold() {
        UUID show = cinema.aShow(SOON, 3, 10);
        UUID booking = cinema.aConfirmedBooking(asha, show, "B1", "B2");

        Answer admitted = door.scan(downloads.code(asha, booking, "B2"), "scan-1");

        assertThat(admitted.status()).as("%s", admitted.body()).isEqualTo(200);
        assertThat(admitted.text("seat")).isEqualTo("B2");
        assertThat(admitted.body().at("/show/id").asString()).isEqualTo(show.toString());
        assertThat(admitted.text("certificate")).isEqualTo("UA");
        assertThat(admitted.text("reference"))
                .isEqualTo(cinema.booking(asha, booking).path("reference").asString());
        assertThat(admitted.body().at("/counts/sold").asInt()).isEqualTo(2);
        assertThat(admitted.body().at("/counts/admitted").asInt()).isEqualTo(1);
        assertThat(door.attendance(show).text("admitted")).isEqualTo("1");
        var told = events.await("booking.checked-in.v1", booking);
        assertThat(told.path("seat").asString()).isEqualTo("B2");
        assertThat(told.path("checkInId").asString()).isEqualTo(admitted.text("id"));
        assertThat(told.path("checkedInAt").asString()).isEqualTo(admitted.text("at"));
    }

    @Test
    void aScanThatIsRepeatedIsOneCheckIn() throws Exception {
        UUID booking = cinema.aConfirmedBooking(asha, cinema.aShow(SOON, 3, 10), "B1");
        String code = downloads.code(asha, booking, "B1");

        List<Answer> answers = AtOnce.run(8, number -> door.scan(code, "the-one-scan"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        events.await("booking.checked-in.v1", booking);
        assertThat(cinema.count("select count(*) from check_in where booking_id = ?", booking))
                .isEqualTo(1);
        assertThat(events.count("booking.checked-in.v1", booking)).isEqualTo(1);
    }

    @Test
    void ofManyScansOfATicketOneIsLetIn() throws Exception {
        UUID show = cinema.aShow(SOON, 3, 10);
        UUID booking = cinema.aConfirmedBooking(asha, show, "B1");
        String code = downloads.code(asha, booking, "B1");

        List<Answer> answers = AtOnce.run(12, number -> door.scan(code, "scan-" + number));

        List<Answer> admitted =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(admitted).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200)).allSatisfy(answer -> {
            assertThat(Door.reason(answer)).isEqualTo("already");
            assertThat(answer.text("checkInId")).isEqualTo(admitted.getFirst().text("id"));
            assertThat(answer.text("at")).isEqualTo(admitted.getFirst().text("at"));
        });
        assertThat(door.attendance(show).text("admitted")).isEqualTo("1");
        assertThat(cinema.deadlocks()).isZero();
    }

    @Test
    void aCheckInThatIsTakenBackOpensTheDoorOnceMore() {
        UUID show = cinema.aShow(SOON, 3, 10);
        String code = downloads.code(asha, cinema.aConfirmedBooking(asha, show, "B1"), "B1");
        String checkIn = door.scan(code, "scan-1").text("id");

        assertThat(door.with(tokens.owner(UUID.randomUUID())).undo(checkIn).code())
                .isEqualTo("check-in-not-found");
        assertThat(door.undo(checkIn).status()).isEqualTo(204);
        assertThat(door.undo(checkIn).status()).isEqualTo(204);

        assertThat(door.attendance(show).text("admitted")).isEqualTo("0");
        assertThat(Door.reason(door.scan(code, "scan-1"))).isEqualTo("undone");
        assertThat(door.scan(code, "scan-2").status()).isEqualTo(200);
        assertThat(door.attendance(show).text("admitted")).isEqualTo("1");
    }

    /** Else who sits in the hall would get the money back when the show was moved and may be cancelled until it starts. */
    @Test
    void aBookingThatIsUsedIsNotCancelledByItsCustomer() {
        UUID show = cinema.aShow(SOON, 3, 10);
        UUID booking = cinema.aConfirmedBooking(asha, show, "B1");
        String checkIn =
                door.scan(downloads.code(asha, booking, "B1"), "scan-1").text("id");
        Instant later = cinema.now().plus(Duration.ofMinutes(40));
        cinema.announce("show.rescheduled.v1", show, 2, cinema.show(show, later, 3, 10));
        events.await("booking.changed.v1", booking);

        assertThat(cinema.cancel(asha, booking).code()).isEqualTo("already-admitted");
        door.undo(checkIn);
        assertThat(cinema.cancel(asha, booking).status()).isEqualTo(200);
    }

    @Test
    void scansAndACancellationAtTheSameMomentAgree() throws Exception {
        UUID show = cinema.aShow(SOON, 3, 10);
        UUID booking = cinema.aConfirmedBooking(asha, show, "B1");
        String code = downloads.code(asha, booking, "B1");
        Instant later = cinema.now().plus(Duration.ofMinutes(40));
        cinema.announce("show.rescheduled.v1", show, 2, cinema.show(show, later, 3, 10));
        events.await("booking.changed.v1", booking);

        List<Answer> answers =
                AtOnce.run(6, number -> number == 3 ? cinema.cancel(asha, booking) : door.scan(code, "scan-" + number));

        boolean cancelled = answers.get(3).status() == 200;
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(cinema.count("select count(*) from check_in where booking_id = ?", booking))
                .isEqualTo(cancelled ? 0 : 1);
        assertThat(cinema.booking(asha, booking).path("status").asString())
                .isEqualTo(cancelled ? "CANCELLED" : "CONFIRMED");
    }
}
