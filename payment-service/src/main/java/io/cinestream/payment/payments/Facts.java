package io.cinestream.payment.payments;

import java.util.ArrayList;
import java.util.List;

/** The events that a payment has registered and that are still to be published, each with the version it happened at. */
class Facts {
    record Fact(long version, Record event) {}

    private final List<Fact> registered = new ArrayList<>();

    void register(long version, Record event) {
        registered.add(new Fact(version, event));
    }

    List<Fact> take() {
        List<Fact> taken = List.copyOf(registered);
        registered.clear();
        return taken;
    }
}
