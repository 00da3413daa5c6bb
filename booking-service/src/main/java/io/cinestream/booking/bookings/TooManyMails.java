package io.cinestream.booking.bookings;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Duration;

/** The confirmation was asked for again a moment ago. */
class TooManyMails extends Refusal {

    TooManyMails(Duration wait) {
        super(
                Kind.TOO_MANY,
                "too-many-mails",
                "The confirmation was sent a moment ago: look for it, or ask again later.");
        retryAfter(wait);
    }
}
