package io.cinestream.catalog.theaters;

import io.cinestream.starter.problems.InvalidRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a layout: straight rows by their number, or each row as it is.
 *
 * @param accessible of straight rows the seats that a wheelchair reaches, such as {@code ["J1","J10"]}
 * @param seatRows rows from the screen back; then none of the fields before
 * @param aisles of seat rows the places after which an aisle runs
 */
record LayoutPlan(
        @Nullable @Min(1) @Max(40) Integer rows,
        @Nullable @Min(1) @Max(50) Integer columns,
        @Nullable @Size(max = 50) List<@NotNull @Size(max = 5) String> accessible,
        @Nullable @Size(min = 1, max = 40) List<@NotNull @Valid RowPlan> seatRows,
        @Nullable @Size(max = 10) List<@NotNull @Min(1) @Max(49) Integer> aisles) {

    Layout planned() {
        return seatRows == null ? straight() : explicit(seatRows);
    }

    private Layout straight() {
        if (aisles != null) {
            throw new InvalidRequest("layout.aisles", "need seatRows");
        }
        List<String> wished = Objects.requireNonNullElse(accessible, List.of());
        Layout planned =
                Layout.grid(Objects.requireNonNullElse(rows, 10), Objects.requireNonNullElse(columns, 10), wished);
        wished.stream()
                .filter(seat -> !planned.accessible().contains(seat))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidRequest(
                            "layout.accessible", "names " + unknown + ", which is no seat of this layout");
                });
        return planned;
    }

    private Layout explicit(List<RowPlan> wished) {
        if (rows != null || columns != null || accessible != null) {
            throw new InvalidRequest("layout.seatRows", "leave no room for rows, columns and accessible");
        }
        Set<String> labels = new HashSet<>();
        for (int index = 0; index < wished.size(); index++) {
            String field = "layout.seatRows[" + index + "]";
            if (!labels.add(wished.get(index).label())) {
                throw new InvalidRequest(field + ".label", "is that of another row");
            }
            wished.get(index).mustNameItsSeats(field);
        }
        Layout planned = new Layout(
                wished.stream().map(RowPlan::planned).toList(), Objects.requireNonNullElse(aisles, List.of()));
        if (planned.seats().isEmpty()) {
            throw new InvalidRequest("layout.seatRows", "have no seat to sell");
        }
        return planned;
    }

    /**
     * One row; its lists name places.
     *
     * @param category what the seats' price goes by
     */
    record RowPlan(
            @NotNull @Pattern(regexp = "[A-Z]{1,2}", message = "must be one or two capital letters")
            String label,

            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "must be a word in small letters")
            String category,

            @NotNull @Min(1) @Max(50) Integer places,
            @Nullable @Size(max = 50) List<@NotNull Integer> gaps,
            @Nullable @Size(max = 50) List<@NotNull Integer> accessible,
            @Nullable @Size(max = 50) List<@NotNull Integer> companion,
            @Nullable @Size(max = 50) List<@NotNull Integer> restrictedView,
            @Nullable @Size(max = 50) List<@NotNull Integer> blocked) {

        private SeatRow planned() {
            return new SeatRow(
                    label,
                    category,
                    places,
                    distinct(gaps),
                    distinct(accessible),
                    distinct(companion),
                    distinct(restrictedView),
                    distinct(blocked));
        }

        private void mustNameItsSeats(String field) {
            distinct(gaps).stream().filter(place -> place < 1 || place > places).forEach(place -> {
                throw new InvalidRequest(field + ".gaps", place + " is no place of this row");
            });
            SeatRow row = planned();
            mustBeSeats(field + ".accessible", row.accessible(), row);
            mustBeSeats(field + ".companion", row.companion(), row);
            mustBeSeats(field + ".restrictedView", row.restrictedView(), row);
            mustBeSeats(field + ".blocked", row.blocked(), row);
        }

        private static void mustBeSeats(String field, List<Integer> named, SeatRow row) {
            Set<Integer> seats = new HashSet<>(row.numbers().boxed().toList());
            named.stream().filter(number -> !seats.contains(number)).findFirst().ifPresent(number -> {
                throw new InvalidRequest(field, "names " + number + ", which is no seat of this row");
            });
        }

        private static List<Integer> distinct(@Nullable List<Integer> numbers) {
            return numbers == null
                    ? List.of()
                    : numbers.stream().distinct().sorted().toList();
        }
    }
}
