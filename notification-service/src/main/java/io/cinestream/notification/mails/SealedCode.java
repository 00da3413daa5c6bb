package io.cinestream.notification.mails;

import java.time.Instant;

/**
 * A code that a mail carries, encrypted until the moment in which it is sent.
 *
 * @param sealed bound to the event and the person that the mail is about
 * @param goodUntil when it stops working: the mail is not sent later
 */
public record SealedCode(String sealed, Instant goodUntil) {

    /** Where the code will stand in the mail's words. */
    public static final String PLACE = "{one-time-code}";
}
