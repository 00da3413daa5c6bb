package io.cinestream.catalog.posters;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** A poster needs neither that many bytes nor that many pixels. */
class PosterTooLarge extends Refusal {

    PosterTooLarge() {
        super(Kind.TOO_LARGE, "poster-too-large", "A poster has at most 5 MB and 40 million pixels.");
    }
}
