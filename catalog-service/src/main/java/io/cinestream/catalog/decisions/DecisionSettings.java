package io.cinestream.catalog.decisions;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param waitFor how long a request waits for booking's count before it answers 202 */
@Validated
@ConfigurationProperties("cinestream.catalog.decisions")
record DecisionSettings(@NotNull Duration waitFor) {}
