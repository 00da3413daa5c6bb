package io.cinestream.identity.mydata;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param password when given it must be right: a client may ask for it again before something that cannot be undone */
record FarewellRequest(
        @Nullable @Size(min = 1, max = 128, message = "must have 1 to 128 characters")
        String password) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "FarewellRequest[]";
    }
}
