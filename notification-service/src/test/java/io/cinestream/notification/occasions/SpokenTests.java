package io.cinestream.notification.occasions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SpokenTests {

    @Test
    void saysMoneyWithTheDecimalsOfItsCurrency() {
        assertThat(Spoken.money(50_000, "INR")).isEqualTo("₹500.00");
        assertThat(Spoken.money(1_250, "GBP")).isEqualTo("£12.50");
        assertThat(Spoken.money(123_456_789, "USD")).isEqualTo("$1,234,567.89");
        assertThat(Spoken.money(500, "JPY")).isEqualTo("¥500");
        assertThat(Spoken.money(1_500, "KWD")).endsWith("1.500");
    }

    @Test
    void saysTimeAsTheTheatersClockShowsIt() {
        Instant time = Instant.parse("2026-11-20T13:00:00Z");

        assertThat(Spoken.localTime(time, ZoneId.of("Asia/Kolkata")))
                .isEqualTo("Fri 20 Nov 2026, 18:30 (Asia/Kolkata)");
        assertThat(Spoken.localTime(time, ZoneId.of("America/New_York")))
                .isEqualTo("Fri 20 Nov 2026, 08:00 (America/New_York)");
    }
}
