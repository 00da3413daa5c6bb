package io.cinestream.catalog.theaters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A screen to be built, ten rows of ten when nothing is said; or rebuilt, then nothing said keeps the layout. */
record ScreenPlan(
        @NotBlank @Size(max = 60) String name,
        @Nullable @Valid LayoutPlan layout) {

    Layout plannedLayout() {
        return layout == null ? Layout.grid(10, 10, List.of()) : layout.planned();
    }
}
