package io.cinestream.system;

/** The platform did not do what the journey expects; the message says what was seen. */
class StepFailed extends RuntimeException {

    StepFailed(String seen) {
        super(seen);
    }

    StepFailed(String seen, Throwable cause) {
        super(seen, cause);
    }
}
