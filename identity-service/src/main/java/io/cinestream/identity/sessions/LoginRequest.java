package io.cinestream.identity.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param fullName sent by classic clients only, which want to be answered in their words */
record LoginRequest(
        @NotNull(message = "is missing")
        @Size(min = 1, max = 254, message = "must have 1 to 254 characters")
        @Schema(example = "asha@cinestream.example")
        String email,

        @NotNull(message = "is missing")
        @Size(min = 1, max = 128, message = "must have 1 to 128 characters")
        @Schema(example = "demo-asha-1")
        String password,

        @JsonProperty("full_name") @Schema(hidden = true) @Nullable
        String fullName) {

    boolean isClassic() {
        return fullName != null;
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "LoginRequest[]";
    }
}
