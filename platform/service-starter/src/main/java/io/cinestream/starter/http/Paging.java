package io.cinestream.starter.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted; taken by controllers as {@code @Valid @ParameterObject Paging}.
 *
 * @param page counted from 0, default 0
 * @param size items a page, 1 to 100, default 20
 */
public record Paging(
        @Nullable @Min(0) @Max(1_000_000) Integer page,
        @Nullable @Min(1) @Max(100) Integer size) {

    public int limit() {
        return Objects.requireNonNullElse(size, 20);
    }

    public int number() {
        return Objects.requireNonNullElse(page, 0);
    }

    public long offset() {
        return (long) number() * limit();
    }

    public <T> Listing<T> listing(java.util.List<T> items, long total) {
        return new Listing<>(items, number(), limit(), total);
    }

    public <S, T> Listing<T> listing(java.util.List<S> found, Function<S, T> view, long total) {
        return listing(found.stream().map(view).toList(), total);
    }
}
