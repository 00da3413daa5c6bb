package io.cinestream.messaging;

/** A record that no retry can mend; it goes to the dead-letter topic at once. */
class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String what, Throwable cause) {
        super(what, cause);
    }

    UnreadableEvent(String what) {
        super(what);
    }
}
