package io.cinestream.booking.admissions;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param opensBefore how long before the start people are let in */
@Validated
@ConfigurationProperties("cinestream.booking.door")
record DoorProperties(
        @DefaultValue("60m") @DurationMin(seconds = 0) Duration opensBefore) {}
