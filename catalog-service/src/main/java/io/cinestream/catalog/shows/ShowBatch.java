package io.cinestream.catalog.shows;

import io.cinestream.starter.problems.InvalidRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many shows of a movie on a screen, scheduled all together or not at all: at named instants, or repeated by the theater's clock, or
 * both. What they have in common is as for one show.
 */
record ShowBatch(
        @NotNull UUID movieId,
        @NotNull UUID screenId,
        @Nullable @Size(max = MOST) List<@NotNull Instant> startsAt,
        @Nullable @Valid Repetition repeat,
        @NotEmpty @Size(max = 20) Map<@NotBlank @Size(max = 40) String, @NotNull @Valid Money> prices,
        @Nullable @Pattern(regexp = "[A-Za-z0-9 .+-]{1,20}") String format,

        @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", message = "must be a BCP 47 tag such as en")
        String language) {

    static final int MOST = 200;

    ShowSeries series(ZoneId zone) {
        List<Instant> starts = Stream.concat(
                        Objects.requireNonNullElse(startsAt, List.<Instant>of()).stream(),
                        repeat == null ? Stream.of() : repeat.starts(zone))
                .limit(MOST + 1)
                .toList();
        if (starts.isEmpty()) {
            throw new InvalidRequest("startsAt", "is missing: name instants, or say how to repeat");
        }
        if (starts.size() > MOST) {
            throw new InvalidRequest("repeat", "makes more than " + MOST + " shows; schedule them in parts");
        }
        return new ShowSeries(new ShowPlan(movieId, screenId, starts.getFirst(), prices, format, language), starts);
    }
}
