package io.cinestream.catalog.shows;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param cleaning how long a hall is cleaned after each show */
@Validated
@ConfigurationProperties("cinestream.catalog.shows")
record ScheduleSettings(@NotNull Duration cleaning) {}
