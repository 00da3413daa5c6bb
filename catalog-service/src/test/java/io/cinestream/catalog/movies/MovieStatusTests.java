package io.cinestream.catalog.movies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MovieStatusTests {

    private final LocalDate today = LocalDate.of(2026, 11, 20);

    @Test
    void isUpcomingUntilItsReleaseDate() {
        assertThat(MovieStatus.on(today, today.plusDays(1))).isEqualTo(MovieStatus.UPCOMING);
        assertThat(MovieStatus.on(today, today)).isEqualTo(MovieStatus.RELEASED);
        assertThat(MovieStatus.on(today, null)).isEqualTo(MovieStatus.RELEASED);
    }
}
