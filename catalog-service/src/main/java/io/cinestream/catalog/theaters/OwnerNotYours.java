package io.cinestream.catalog.theaters;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** An owner keeps his theaters to himself. */
class OwnerNotYours extends Refusal {

    OwnerNotYours() {
        super(Kind.FORBIDDEN, "owner-not-yours", "Only an admin gives a theater to somebody else.");
    }
}
