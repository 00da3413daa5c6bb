package io.cinestream.gateway;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** A script of a web origin that is not on the list, or one that asks for more than is allowed. */
class OriginRefused extends Refusal {

    OriginRefused() {
        super(Kind.FORBIDDEN, "origin-not-allowed", "Scripts of this web origin may not call this address.");
    }
}
