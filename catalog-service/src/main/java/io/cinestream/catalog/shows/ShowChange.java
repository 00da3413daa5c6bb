package io.cinestream.catalog.shows;

import io.cinestream.catalog.theaters.Hall;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes different about a show; what is not said stays.
 *
 * @param notifyHolders must be true when the start moves: whoever holds a ticket is told and may cancel without loss
 * @param screenId only the screen it is sold with
 * @param prices one for each seat category; whoever holds or booked a seat keeps its price
 */
record ShowChange(
        @Nullable Instant startsAt,
        @Nullable Boolean notifyHolders,
        @Nullable UUID screenId,

        @Nullable @Size(min = 1, max = 20) Map<@NotBlank @Size(max = 40) String, @NotNull @Valid Money> prices,

        @Nullable @Pattern(regexp = "[A-Za-z0-9 .+-]{1,20}") String format,

        @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", message = "must be a BCP 47 tag such as en")
        String language) {

    boolean tellsHolders() {
        return Boolean.TRUE.equals(notifyHolders);
    }

    Slot slotOf(Show show) {
        return show.slotAt(Objects.requireNonNullElse(startsAt, show.startsAt()));
    }

    Offer offerOf(Show show, Hall hall) {
        Offer now = show.offer();
        return new Offer(
                Objects.requireNonNullElse(format, now.format()),
                Objects.requireNonNullElse(language, now.language()),
                prices == null ? now.prices() : Prices.of(prices, hall));
    }
}
