package io.cinestream.catalog.shows;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param cleaning how long a hall is cleaned after each show
 * @param decisionWait how long a request waits for booking's count before it answers 202
 */
@Validated
@ConfigurationProperties("cinestream.catalog.shows")
record ScheduleSettings(@NotNull Duration cleaning, @NotNull Duration decisionWait) {}
