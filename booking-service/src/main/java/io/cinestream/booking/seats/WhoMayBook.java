package io.cinestream.booking.seats;

import io.cinestream.starter.access.Caller;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may take seats, which is the first thing anybody pays for.
 *
 * @param confirmedEmailRequired whether the customer must have confirmed their address before
 */
@ConfigurationProperties("cinestream.booking")
public record WhoMayBook(@DefaultValue("false") boolean confirmedEmailRequired) {

    /** The token tells: who has just confirmed gets through with the next one, after a refresh. */
    public void check(Caller caller) {
        if (confirmedEmailRequired && !caller.emailVerified()) {
            throw new EmailNotConfirmed();
        }
    }
}
