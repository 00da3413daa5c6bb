package io.cinestream.identity.passwords;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record ChangeRequest(
        @NotNull(message = "is missing")
        @Size(min = 1, max = PasswordPolicy.LONGEST, message = "must have 1 to 128 characters")
        @Schema(example = "secure123")
        String current,

        @JsonProperty("new")
        @NotNull(message = "is missing")
        @Size(min = PasswordPolicy.SHORTEST, max = PasswordPolicy.LONGEST, message = "must have 8 to 128 characters")
        @Schema(example = "more-secure-456")
        String wanted) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "ChangeRequest[]";
    }
}
