package io.cinestream.identity.users;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which users are wanted, in which order.
 *
 * @param q any part of an address or a name
 * @param sort email, fullName or createdAt, with {@code ,asc} or {@code ,desc}; default email
 */
record UserFilter(
        @Nullable @Size(max = 120, message = "must have at most 120 characters")
        String q,

        @Nullable
        @Pattern(
                regexp = "(email|fullName|createdAt)(,(asc|desc))?",
                message = "must be email, fullName or createdAt, with ,asc or ,desc")
        String sort) {

    /** For SQL's {@code like}, with what is special there taken literally; null for everybody. */
    @Nullable
    String pattern() {
        return q == null || q.isBlank()
                ? null
                : "%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    /** SQL of nothing but our own words. */
    String order() {
        String[] wanted = Objects.requireNonNullElse(sort, "email").split(",", 2);
        String column =
                switch (wanted[0]) {
                    case "fullName" -> "lower(full_name)";
                    case "createdAt" -> "created_at";
                    default -> "email";
                };
        return column + (wanted.length == 2 && wanted[1].equals("desc") ? " desc" : " asc") + ", user_id";
    }
}
