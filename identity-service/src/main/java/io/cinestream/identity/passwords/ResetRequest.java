package io.cinestream.identity.passwords;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record ResetRequest(
        @NotNull(message = "is missing")
        @Size(min = 3, max = 254, message = "must have 3 to 254 characters")
        @Schema(example = "asha@cinestream.example")
        String email) {}
