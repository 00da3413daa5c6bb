package io.cinestream.identity.owners;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param reason for the applicant, who can read it */
record DecisionRequest(
        @NotNull(message = "is missing") Boolean approved,

        @Nullable @Size(max = 500, message = "must have at most 500 characters")
        String reason) {}
