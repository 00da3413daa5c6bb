package io.cinestream.local.demo;

import java.util.List;

/** @param formats how it can be shown besides 2D, such as 3D or IMAX; not part of what the catalogue is told */
record DemoFilm(
        String title,
        String releaseDate,
        int durationMinutes,
        List<String> genres,
        List<String> languages,
        String director,
        String certificate,
        List<String> cast,
        String description,
        List<String> formats) {

    /** What a screen that has this equipment shows the film in. */
    String formatOn(DemoTheater.DemoScreen screen) {
        return formats.contains(screen.format()) ? screen.format() : "2D";
    }
}
