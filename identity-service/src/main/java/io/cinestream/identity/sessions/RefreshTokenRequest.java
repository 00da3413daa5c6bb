package io.cinestream.identity.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record RefreshTokenRequest(
        @NotNull(message = "is missing")
        @Size(min = 1, max = 4096, message = "must have 1 to 4096 characters")
        @JsonProperty("refresh_token")
        String refreshToken) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "RefreshTokenRequest[]";
    }
}
