package io.cinestream.catalog.shows;

import io.cinestream.catalog.theaters.Hall;
import io.cinestream.starter.problems.InvalidRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A show to be scheduled.
 *
 * @param prices one for each seat category of the hall, in the theater's currency
 * @param format 2D when nothing is said
 * @param language BCP 47 tag of the spoken language; the movie's first when nothing is said
 */
record ShowPlan(
        @NotNull UUID movieId,
        @NotNull UUID screenId,
        @NotNull Instant startsAt,
        @NotEmpty @Size(max = 20) Map<@NotBlank @Size(max = 40) String, @NotNull @Valid Money> prices,
        @Nullable @Pattern(regexp = "[A-Za-z0-9 .+-]{1,20}") String format,

        @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", message = "must be a BCP 47 tag such as en")
        String language) {

    Offer offerIn(Hall hall, List<String> spoken) {
        return new Offer(Objects.requireNonNullElse(format, "2D"), languageAmong(spoken), Prices.of(prices, hall));
    }

    private String languageAmong(List<String> spoken) {
        if (language != null) {
            return language;
        }
        if (spoken.isEmpty()) {
            throw new InvalidRequest("language", "is needed: the movie names none");
        }
        return spoken.getFirst();
    }
}
