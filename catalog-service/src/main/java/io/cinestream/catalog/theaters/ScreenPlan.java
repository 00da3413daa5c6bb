package io.cinestream.catalog.theaters;

import io.cinestream.starter.problems.InvalidRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A screen to be built; ten rows of ten when nothing is said. */
record ScreenPlan(
        @NotBlank @Size(max = 60) String name,
        @Nullable @Valid Grid layout) {

    Layout plannedLayout() {
        Grid grid = Objects.requireNonNullElse(layout, new Grid(null, null, null));
        Layout planned = new Layout(
                Objects.requireNonNullElse(grid.rows, 10),
                Objects.requireNonNullElse(grid.columns, 10),
                Objects.requireNonNullElse(grid.accessible, List.of()));
        List<String> seats = planned.seats().stream().map(Seat::id).toList();
        for (String seat : planned.accessible()) {
            if (!seats.contains(seat)) {
                throw new InvalidRequest("layout.accessible", "names " + seat + ", which is no seat of this layout");
            }
        }
        return planned;
    }

    /** @param accessible seats that a wheelchair reaches, such as {@code ["J1","J10"]} */
    record Grid(
            @Nullable @Min(1) @Max(40) Integer rows,
            @Nullable @Min(1) @Max(50) Integer columns,

            @Nullable @Size(max = 50) List<@NotNull @Size(max = 5) String> accessible) {}
}
