package io.cinestream.booking.admissions;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Instant;
import java.util.Locale;

/** Who shows this code is not let in, for a reason that staff can tell them. */
class NotAdmitted extends Refusal {

    enum Reason {
        UNKNOWN("This is no ticket of this theater."),
        WRONG_SHOW("The ticket is for another show."),
        UNPAID("The booking is not paid."),
        CANCELLED("The booking or this seat of it was cancelled."),
        ALREADY("Somebody was let in with this ticket already."),
        NOT_YET("The doors are not open yet."),
        UNDONE("This scan was undone; scan the ticket anew.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    NotAdmitted(Reason reason) {
        super(Kind.CONFLICT, "not-admitted", reason.sentence);
        with("reason", reason.code());
    }

    static NotAdmitted already(CheckIn first) {
        NotAdmitted refusal = new NotAdmitted(Reason.ALREADY);
        refusal.with("checkInId", first.id());
        refusal.with("at", first.at());
        return refusal;
    }

    static NotAdmitted before(Instant doorsOpen) {
        NotAdmitted refusal = new NotAdmitted(Reason.NOT_YET);
        refusal.with("opensAt", doorsOpen);
        return refusal;
    }
}
