package io.cinestream.catalog.movies;

import java.text.Normalizer;
import java.util.Locale;

/** A title as it stands in an address: lower case, no accents, words joined by hyphens. */
final class Slug {

    private Slug() {}

    static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "movie" : plain;
    }
}
