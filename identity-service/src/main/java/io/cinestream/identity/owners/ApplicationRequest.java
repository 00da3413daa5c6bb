package io.cinestream.identity.owners;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says who wants to be an owner.
 *
 * @param theater the name of the theater
 * @param message anything else the administrators should know
 */
record ApplicationRequest(
        @NotNull(message = "is missing")
        @Pattern(regexp = LINE, message = "must have 1 to 120 characters")
        @Schema(example = "Regal Cinema")
        String theater,

        @NotNull(message = "is missing")
        @Pattern(regexp = LINE, message = "must have 1 to 120 characters")
        @Schema(example = "Mumbai")
        String city,

        @Nullable @Size(max = 2000, message = "must have at most 2000 characters")
        String message) {

    private static final String LINE = "(?=.*\\S)[^\\p{Cntrl}]{1,120}";
}
