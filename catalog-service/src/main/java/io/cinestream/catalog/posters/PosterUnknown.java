package io.cinestream.catalog.posters;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** There never was such a picture, or it was replaced long ago. */
class PosterUnknown extends Refusal {

    PosterUnknown() {
        super(Kind.NOT_FOUND, "poster-unknown", "There is no such poster; read the movie for its current one.");
    }
}
