package io.cinestream.identity.confirmations;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Duration;

class TooManyMails extends Refusal {

    TooManyMails() {
        super(Kind.TOO_MANY, "too-many-mails", "Several mails were sent already: look for them, or ask again later.");
        retryAfter(Duration.ofMinutes(15));
    }
}
