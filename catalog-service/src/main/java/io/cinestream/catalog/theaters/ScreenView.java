package io.cinestream.catalog.theaters;

import java.util.List;
import java.util.UUID;

/** A screen as anyone reads it. */
record ScreenView(
        UUID id, String name, int rows, int columns, int capacity, List<String> categories, List<String> accessible) {

    static ScreenView of(Screen screen) {
        return of(screen.id(), screen.name(), screen.layout());
    }

    static ScreenView of(UUID id, String name, Layout layout) {
        return new ScreenView(
                id,
                name,
                layout.rows(),
                layout.columns(),
                layout.rows() * layout.columns(),
                layout.categories(),
                layout.accessible());
    }
}
