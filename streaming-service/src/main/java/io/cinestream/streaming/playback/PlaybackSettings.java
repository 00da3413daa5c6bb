package io.cinestream.streaming.playback;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param life how long a token opens a film at most; never longer than the ticket does
 * @param heartbeat how often a player is asked to tell its position
 */
@Validated
@ConfigurationProperties("cinestream.playback")
record PlaybackSettings(@NotNull Duration life, @NotNull Duration heartbeat) {}
