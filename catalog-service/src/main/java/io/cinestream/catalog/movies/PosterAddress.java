package io.cinestream.catalog.movies;

import java.util.List;
import java.util.UUID;

/**
 * Where an uploaded poster stands in one width. The address holds the digest of the pictures, so it may be kept for ever.
 *
 * @param width of the picture; one that was uploaded narrower stays as narrow as it is
 */
public record PosterAddress(int width, String url) {

    public static final List<Integer> WIDTHS = List.of(160, 320, 640);

    /** One for each width, the smallest first. */
    public static List<PosterAddress> of(UUID movieId, String digest) {
        return WIDTHS.stream()
                .map(width ->
                        new PosterAddress(width, "/api/movies/%s/posters/%s/%d.jpg".formatted(movieId, digest, width)))
                .toList();
    }

    /** The poster's address in its largest width. */
    public static String largest(UUID movieId, String digest) {
        return of(movieId, digest).getLast().url();
    }
}
