package io.cinestream.system;

/** Answered with 503: a part is not there for now. */
class NotServed extends StepFailed {

    NotServed(String seen) {
        super(seen);
    }
}
