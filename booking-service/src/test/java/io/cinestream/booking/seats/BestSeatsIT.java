package io.cinestream.booking.seats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.AtOnce;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingTest
class BestSeatsIT {

    private final UUID asha = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Test
    void holdsTheBestSeatsLikeAnyOthers() {
        UUID show = cinema.aShow();
        Answer answer = cinema.holdBest(asha, show, Map.of("count", 2, "category", "middle"));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        assertThat(seats(answer)).containsExactly("B5", "B6");
        assertThat(answer.body().at("/price/lines/0/category").asString()).isEqualTo("middle");
        assertThat(cinema.seat(show, "B5", asha).path("mine").asBoolean()).isTrue();
        assertThat(seats(cinema.holdBest(ben, show, Map.of("count", 2, "category", "middle"))))
                .doesNotContain("B5", "B6")
                .hasSize(2);
    }

    @Test
    void givesAccessibleSeatsToThoseWhoAskForOne() {
        UUID show = cinema.aShow();
        assertThat(seats(cinema.holdBest(asha, show, Map.of("count", 1, "accessible", true))))
                .singleElement()
                .isIn("A1", "B1", "C1");
    }

    @Test
    void tellsHowManyAreFreeSideBySideWhenSoManyAreNot() {
        UUID show = cinema.aShow(Duration.ofHours(48), 1, 8);
        cinema.aHold(asha, show, "A5");
        Answer refused = cinema.holdBest(ben, show, Map.of("count", 4));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("no-seats-together");
        assertThat(refused.body().path("mostTogether").asInt()).isEqualTo(3);
        assertThat(cinema.count("select count(*) from seat_hold where customer_id = ?", ben))
                .isZero();
    }

    @Test
    void refusesWhatNamesBothOrNeither() {
        UUID show = cinema.aShow();
        String path = "/api/shows/" + show + "/holds";
        Map<String, Object> best = Map.of("count", 2);
        assertThat(cinema.post(path, asha, Map.of()).status()).isEqualTo(400);
        assertThat(cinema.post(path, asha, Map.of("seats", List.of("A1"), "best", best))
                        .status())
                .isEqualTo(400);
        assertThat(cinema.holdBest(asha, show, Map.of("count", 0)).status()).isEqualTo(400);
        assertThat(cinema.holdBest(asha, show, Map.of("count", 11)).status()).isEqualTo(400);
        assertThat(cinema.holdBest(asha, show, Map.of("category", "middle")).status())
                .isEqualTo(400);
    }

    @Test
    void givesEverybodyOtherSeatsHoweverManyAskAtOnce() throws Exception {
        UUID show = cinema.aShow();
        List<Answer> answers = AtOnce.run(30, number -> cinema.holdBest(UUID.randomUUID(), show, Map.of("count", 2)));
        List<List<String>> pairs = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(BestSeatsIT::seats)
                .toList();
        assertThat(pairs.stream().flatMap(List::stream)).doesNotHaveDuplicates();
        assertThat(pairs).allMatch(BestSeatsIT::areNeighbours);
        assertThat(answers.stream().filter(answer -> answer.status() != 201).map(Answer::code))
                .containsOnly("no-seats-together");
        assertThat(cinema.count("select count(*) from seat where show_id = ? and state = 'HELD'", show))
                .isEqualTo(pairs.size() * 2L);
        assertThat(cinema.holdBest(asha, show, Map.of("count", 2)).code()).isEqualTo("no-seats-together");
    }

    private static boolean areNeighbours(List<String> pair) {
        List<Integer> numbers = pair.stream()
                .map(seat -> Integer.valueOf(seat.substring(1)))
                .sorted()
                .toList();
        return pair.getFirst().charAt(0) == pair.getLast().charAt(0)
                && numbers.getLast() - numbers.getFirst() == 1
                && !numbers.contains(1);
    }

    private static List<String> seats(Answer answer) {
        return StreamSupport.stream(answer.body().path("seats").spliterator(), false)
                .map(seat -> seat.asString())
                .toList();
    }
}
