package io.cinestream.catalog.theaters;

import io.cinestream.starter.problems.InvalidRequest;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a theater.
 *
 * @param address street and number, and whatever helps to find it
 * @param latitude degrees north, together with longitude
 * @param longitude degrees east
 * @param zone IANA name such as {@code Asia/Kolkata}
 * @param currency ISO 4217 code such as {@code INR}
 * @param ownerId who manages it; only an admin names somebody else
 */
record TheaterDetails(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 120) String city,
        @Nullable @Size(max = 300) String address,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @NotBlank @Size(max = 60) String zone,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as INR")
        String currency,

        @Nullable UUID ownerId) {

    void mustExistOnEarth() {
        if ((latitude == null) != (longitude == null)) {
            throw new InvalidRequest(
                    latitude == null ? "latitude" : "longitude", "is missing: a place needs both degrees");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new InvalidRequest("zone", "must be an IANA time zone such as Asia/Kolkata");
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            throw new InvalidRequest("currency", "must be an ISO 4217 code such as INR");
        }
    }
}
