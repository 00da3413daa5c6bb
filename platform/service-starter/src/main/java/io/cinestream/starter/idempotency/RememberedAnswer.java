package io.cinestream.starter.idempotency;

import org.jspecify.annotations.Nullable;

/** The final answer to a write, as it went over the wire. */
record RememberedAnswer(
        int status, @Nullable String contentType, @Nullable String location, byte[] body) {

    /** An answer is final unless it asks the caller to come again. */
    static boolean isFinal(int status) {
        return status < 500 && status != 429 && status != 401;
    }
}
