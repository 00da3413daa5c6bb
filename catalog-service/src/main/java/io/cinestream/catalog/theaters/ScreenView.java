package io.cinestream.catalog.theaters;

import java.util.List;
import java.util.UUID;

/**
 * A screen as anyone reads it.
 *
 * @param columns places of the widest row
 * @param capacity seats that are sold
 * @param layoutVersion rises when the screen is rebuilt; shows keep the layout they were scheduled with
 */
record ScreenView(
        UUID id,
        String name,
        int rows,
        int columns,
        int capacity,
        List<String> categories,
        List<String> accessible,
        int layoutVersion) {

    static ScreenView of(UUID id, String name, int layoutVersion, Layout layout) {
        return new ScreenView(
                id,
                name,
                layout.rows().size(),
                layout.widestRow(),
                layout.seats().size(),
                layout.categories(),
                layout.accessible(),
                layoutVersion);
    }
}
