package io.cinestream.booking.bookings;

import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of the bookings that the caller may see; what is absent does not limit them.
 *
 * @param reference its beginning, in any case, with or without {@code CS-}
 * @param mine only what the caller bought
 */
record BookingFilter(
        @Nullable UUID showId,
        @Nullable BookingStatus status,
        @Nullable @Size(max = 20) String reference,
        @Nullable Boolean mine) {

    private static final String PREFIX = "CS-";
    private static final int WITHOUT_DASH = BookingReference.LENGTH + 2;

    boolean onlyMine() {
        return Boolean.TRUE.equals(mine);
    }

    /** What the wanted references begin with. */
    @Nullable
    String referencePrefix() {
        if (reference == null) {
            return null;
        }
        String typed = reference.strip().toUpperCase(Locale.ROOT);
        boolean whole = typed.startsWith(PREFIX) || typed.startsWith("CS") && typed.length() == WITHOUT_DASH;
        return PREFIX + (whole ? typed.substring(2) : typed).replaceAll("[^0-9A-Z]", "");
    }
}
