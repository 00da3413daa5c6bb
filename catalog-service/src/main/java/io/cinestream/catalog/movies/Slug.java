package io.cinestream.catalog.movies;

import com.ibm.icu.text.Transliterator;

/** A title as it stands in an address: in Latin letters whatever its script, lower case, no accents, words joined by hyphens. */
final class Slug {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private static final int MOST_LETTERS = 120;

    private Slug() {}

    static String of(String title) {
        String words = LATIN.transliterate(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
        String plain =
                words.substring(0, Math.min(MOST_LETTERS, words.length())).replaceAll("-$", "");
        return plain.isEmpty() ? "movie" : plain;
    }
}
