package io.cinestream.booking.seats;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.util.UUID;

/** The hold has ended: its time ran out, it was given back, or a booking took it. */
class HoldGone extends Refusal {

    private HoldGone(String code, String detail) {
        super(Kind.GONE, code, detail);
    }

    static HoldGone expired() {
        return new HoldGone("hold-expired", "The hold's time has run out; choose seats again.");
    }

    static HoldGone released() {
        return new HoldGone("hold-released", "The hold was given back; choose seats again.");
    }

    static HoldGone consumed(UUID bookingId) {
        HoldGone gone = new HoldGone("hold-consumed", "The hold has become a booking.");
        gone.with("bookingId", bookingId);
        return gone;
    }
}
