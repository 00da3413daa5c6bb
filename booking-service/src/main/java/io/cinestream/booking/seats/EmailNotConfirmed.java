package io.cinestream.booking.seats;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class EmailNotConfirmed extends Refusal {

    EmailNotConfirmed() {
        super(
                Kind.FORBIDDEN,
                "email-not-confirmed",
                "Confirm your e-mail address first, with the link we mailed you; then refresh your token and try again.");
    }
}
