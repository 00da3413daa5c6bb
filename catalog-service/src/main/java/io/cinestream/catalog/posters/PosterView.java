package io.cinestream.catalog.posters;

import io.cinestream.catalog.movies.PosterAddress;
import java.util.List;

/** An uploaded poster: its address in the largest width, and in each. */
record PosterView(String posterUrl, List<PosterAddress> posters) {}
