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
 * @param writers threads that decide holds; each has a connection while it does
 * @param holdsPerBatch holds decided in one transaction at most
 * @param longestWait who would wait longer for a decision is turned away at once
 * @param answerWithin after that a caller waits no longer
 */
@Validated
@ConfigurationProperties("cinestream.booking.seats")
record SeatProperties(
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration holdFor,
        @DefaultValue("10") @Min(1) @Max(100) int seatsPerHold,
        @DefaultValue("2") @Min(1) @Max(100) int holdsPerShow,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration sweepEvery,
        @DefaultValue("2") @Min(1) @Max(8) int writers,
        @DefaultValue("128") @Min(1) @Max(1000) int holdsPerBatch,
        @DefaultValue("2s") Duration longestWait,
        @DefaultValue("10s") @DurationMin(seconds = 1) Duration answerWithin) {}
