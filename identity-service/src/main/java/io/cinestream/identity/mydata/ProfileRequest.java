package io.cinestream.identity.mydata;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

record ProfileRequest(
        @NotNull(message = "is missing")
        @Pattern(regexp = "(?=.*\\S)[^\\p{Cntrl}]{1,120}", message = "must have 1 to 120 characters")
        @Schema(example = "Asha Rao")
        String fullName,

        @NotNull(message = "is missing")
        @Pattern(regexp = "en|de", message = "must be en or de")
        @Schema(example = "en")
        String locale) {}
