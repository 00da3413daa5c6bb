package io.cinestream.notification.mails;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The codes in mails.
 *
 * @param key a secret of 32 characters or more, shared with the service that draws the codes; there is no default
 */
@Validated
@ConfigurationProperties("cinestream.mail-codes")
record CodeSettings(@NotNull @Size(min = 32) String key) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "CodeSettings[]";
    }
}
