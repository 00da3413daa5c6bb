package io.cinestream.booking.seats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.AtOnce;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@BookingTest
class HoldStampedeIT {

    @Autowired
    private Cinema cinema;

    @Test
    void givesOneSeatToOneOfTwoHundredRequests() throws Exception {
        UUID show = cinema.aShow();
        List<String> tokens = List.of(cinema.token(UUID.randomUUID()) + "", cinema.token(UUID.randomUUID()) + "");
        List<Answer> answers = AtOnce.run(
                200,
                number -> cinema.send(
                        HttpMethod.POST,
                        "/api/shows/" + show + "/holds",
                        tokens.get(number % 2),
                        Map.of("seats", List.of("B5")),
                        Map.of()));
        Map<Integer, Long> count =
                answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
        assertThat(count).isEqualTo(Map.of(201, 1L, 409, 199L));
        assertThat(answers.stream().filter(answer -> answer.status() == 409).map(Answer::code))
                .containsOnly("seats-unavailable");
    }

    @Test
    void holdsOverlappingChoicesAllOrNothingWithoutDeadlock() throws Exception {
        UUID show = cinema.aShow();
        List<Answer> answers = AtOnce.run(120, number -> {
            Set<String> wanted = ThreadLocalRandom.current()
                    .ints(0, 12)
                    .mapToObj(at -> "AB".charAt(at / 6) + String.valueOf(at % 6 + 1))
                    .distinct()
                    .limit(3)
                    .collect(Collectors.toSet());
            return cinema.hold(UUID.randomUUID(), show, wanted.toArray(String[]::new));
        });
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        List<String> held = answers.stream()
                .filter(answer -> answer.status() == 201)
                .flatMap(answer ->
                        StreamSupport.stream(answer.body().path("seats").spliterator(), false))
                .map(seat -> seat.asString())
                .toList();
        assertThat(held).doesNotHaveDuplicates().isNotEmpty();
        assertThat(cinema.count("select count(*) from seat where show_id = ? and state = 'HELD'", show))
                .isEqualTo(held.size());
        assertThat(cinema.deadlocks()).isZero();
        assertThat(cinema.count("select coalesce(sum(cardinality(seats)), 0) from seat_hold where show_id = ?", show))
                .isEqualTo(held.size());
    }

    @Test
    void neverLetsACustomerPassTheCapByAskingAtOnce() throws Exception {
        UUID show = cinema.aShow();
        UUID greedy = UUID.randomUUID();
        List<Answer> answers =
                AtOnce.run(20, number -> cinema.hold(greedy, show, "ABC".charAt(number / 10) + "" + (number % 10 + 1)));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(2);
        assertThat(answers.stream().filter(answer -> answer.status() != 201).map(Answer::code))
                .containsOnly("hold-limit");
        assertThat(cinema.count("select count(*) from seat where show_id = ? and state = 'HELD'", show))
                .isEqualTo(2);
    }

    @Test
    void makesOneHoldOfARequestThatIsRepeatedWhileItRuns() throws Exception {
        UUID show = cinema.aShow();
        UUID customer = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        List<Answer> answers = AtOnce.run(
                10,
                number -> cinema.send(
                        HttpMethod.POST,
                        "/api/shows/" + show + "/holds",
                        cinema.token(customer),
                        Map.of("seats", List.of("A1")),
                        Map.of("Idempotency-Key", key)));
        assertThat(answers.stream().filter(answer -> answer.status() == 201).map(answer -> answer.text("id")))
                .isNotEmpty()
                .containsOnly(cinema.jdbc
                        .sql("select id from seat_hold where show_id = :show")
                        .param("show", show)
                        .query(UUID.class)
                        .single()
                        .toString());
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
    }
}
