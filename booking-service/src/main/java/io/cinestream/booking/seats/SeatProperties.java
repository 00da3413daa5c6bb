package io.cinestream.booking.seats;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a hold may be.
 *
 * @param holdsPerShow live holds a customer may have for one show
 * @param sweepEvery how often expired holds are told; they end without it
 */
@Validated
@ConfigurationProperties("cinestream.booking.seats")
record SeatProperties(
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration holdFor,
        @DefaultValue("10") @Min(1) @Max(100) int seatsPerHold,
        @DefaultValue("2") @Min(1) @Max(100) int holdsPerShow,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration sweepEvery) {}
