package io.cinestream.identity.passwords;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record NewPasswordRequest(
        @NotNull(message = "is missing")
        @Size(min = 3, max = 254, message = "must have 3 to 254 characters")
        @Schema(example = "asha@cinestream.example")
        String email,

        @NotNull(message = "is missing")
        @Pattern(regexp = "[0-9]{6}", message = "must be the six digits of the mail")
        @Schema(example = "493027")
        String otp,

        @NotNull(message = "is missing")
        @Size(min = PasswordPolicy.SHORTEST, max = PasswordPolicy.LONGEST, message = "must have 8 to 128 characters")
        @Schema(example = "more-secure-456")
        String newPassword) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "NewPasswordRequest[]";
    }
}
