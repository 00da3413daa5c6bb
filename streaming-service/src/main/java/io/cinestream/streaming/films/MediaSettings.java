package io.cinestream.streaming.films;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where media are.
 *
 * @param dir folder of all films; instances share it
 * @param ffmpeg the program; without it the system's, and without that the one that comes along
 */
@Validated
@ConfigurationProperties("cinestream.media")
record MediaSettings(@NotNull Path dir, @Nullable Path ffmpeg) {}
