package io.cinestream.booking.tickets;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param key a secret of 32 characters or more that signs the codes; there is no default. With another one, codes already
 *     given out are unknown
 */
@Validated
@ConfigurationProperties("cinestream.booking.tickets")
record TicketProperties(@NotNull @Size(min = 32) String key) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "TicketProperties[]";
    }
}
