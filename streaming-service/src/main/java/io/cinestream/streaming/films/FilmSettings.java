package io.cinestream.streaming.films;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How films are made.
 *
 * @param demoLength length of a generated film
 * @param encodeWithin after which ffmpeg is stopped
 * @param leaseFor how long one instance owns a film that it makes; longer than {@code encodeWithin}
 * @param attempts how often it is tried before the film counts as failed
 * @param waitForFirst how long whoever comes first waits for the film within one request
 */
@Validated
@ConfigurationProperties("cinestream.films")
record FilmSettings(
        @NotNull Duration demoLength,
        @NotNull Duration pollEvery,
        @NotNull Duration encodeWithin,
        @NotNull Duration leaseFor,
        @Min(1) int attempts,
        @NotNull Duration waitForFirst) {}
