package io.cinestream.booking.sales;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class ShowNotYours extends Refusal {

    ShowNotYours() {
        super(Kind.NOT_FOUND, "show-not-found", "There is no such show at your theaters.");
    }
}
