package io.cinestream.streaming.films;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes wanted films, one at a time: claim, encode into a workshop, move to its place, write down. */
@Component
class FilmPackager {

    private static final Logger log = LoggerFactory.getLogger(FilmPackager.class);

    private final FilmTable films;
    private final Ffmpeg ffmpeg;
    private final MediaFolder media;
    private final FilmSettings settings;

    FilmPackager(FilmTable films, Ffmpeg ffmpeg, MediaFolder media, FilmSettings settings) {
        this.films = films;
        this.ffmpeg = ffmpeg;
        this.media = media;
        this.settings = settings;
    }

    void makeWanted() {
        Optional<WantedFilm> wanted = films.claim();
        while (wanted.isPresent()) {
            make(wanted.get());
            wanted = films.claim();
        }
    }

    void make(WantedFilm film) {
        try {
            encode(film);
        } catch (PackagingFailed failed) {
            log.warn(
                    "film {} of movie {}, attempt {}: {}",
                    film.id(),
                    film.movieId(),
                    film.attempts(),
                    failed.getMessage());
            giveUpOrRetry(film, String.valueOf(failed.getMessage()));
            return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            films.postpone(film, "stopped");
            return;
        }
        films.made(film);
        log.info("film {} of movie {} is ready", film.id(), film.movieId());
    }

    private void encode(WantedFilm film) throws PackagingFailed, InterruptedException {
        try {
            Path workshop = media.workshop(film.lease());
            try {
                DemoFilm demo = new DemoFilm(film.movieId(), film.title(), settings.demoLength());
                ffmpeg.run(workshop, demo.arguments(), settings.encodeWithin());
                media.publish(workshop, film.id(), film.lease());
            } finally {
                media.clear(workshop);
            }
        } catch (IOException e) {
            throw new PackagingFailed("the media folder", e);
        }
    }

    private void giveUpOrRetry(WantedFilm film, String failure) {
        if (film.attempts() >= settings.attempts()) {
            films.failed(film, failure);
        } else {
            films.postpone(film, failure);
        }
    }
}
