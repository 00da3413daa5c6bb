package io.cinestream.streaming.entitlements;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param openAfterShow how long after the end of its show a ticket still opens the film */
@Validated
@ConfigurationProperties("cinestream.entitlements")
record EntitlementSettings(@NotNull Duration openAfterShow) {}
