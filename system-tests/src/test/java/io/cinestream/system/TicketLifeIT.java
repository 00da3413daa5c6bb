package io.cinestream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketLifeIT {

    @Test
    void aTicketIsBoughtWatchedAndCancelled() {
        Cinema cinema = RunningPlatform.cinema();
        UUID film = cinema.addsFilm("The Long Reel");
        UUID show =
                cinema.schedules(film, cinema.opensHall(), RunningPlatform.now().plus(Duration.ofDays(3)));
        List<String> told = new ArrayList<>();
        new TicketLife(
                        RunningPlatform.gateway(),
                        RunningPlatform.parts().mailUrl(),
                        (step, outcome) -> told.add(step + ": " + outcome))
                .live(show, List.of("C3", "C4"));
        assertThat(told).hasSizeGreaterThan(10);
    }
}
