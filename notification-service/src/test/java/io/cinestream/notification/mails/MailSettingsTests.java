package io.cinestream.notification.mails;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailSettingsTests {

    private final MailSettings settings = new MailSettings(
            "CineStream <tickets@cinestream.local>",
            Duration.ofMillis(500),
            Duration.ofMinutes(3),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofDays(2));

    @Test
    void waitsTwiceAsLongAfterEachFailureUpToTheLongestWait() {
        assertThat(settings.retryAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.retryAfter(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.retryAfter(5)).isEqualTo(Duration.ofSeconds(16));
        assertThat(settings.retryAfter(10)).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.retryAfter(100_000)).isEqualTo(Duration.ofMinutes(5));
    }
}
