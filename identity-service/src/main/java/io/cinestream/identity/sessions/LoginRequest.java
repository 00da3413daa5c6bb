package io.cinestream.identity.sessions;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record LoginRequest(
        @NotNull(message = "is missing")
        @Size(min = 1, max = 254, message = "must have 1 to 254 characters")
        @Schema(example = "asha@cinestream.example")
        String email,

        @NotNull(message = "is missing")
        @Size(min = 1, max = 128, message = "must have 1 to 128 characters")
        @Schema(example = "demo-asha-1")
        String password) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "LoginRequest[]";
    }
}
