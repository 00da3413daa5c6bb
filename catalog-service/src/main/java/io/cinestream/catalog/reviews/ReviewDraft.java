package io.cinestream.catalog.reviews;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a customer says of a film.
 *
 * @param stars from 1 to 5
 */
record ReviewDraft(
        @NotNull @Min(1) @Max(5) Integer stars,
        @NotBlank @Size(max = 4000) String text) {}
