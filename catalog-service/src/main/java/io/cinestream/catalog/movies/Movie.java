package io.cinestream.catalog.movies;

import io.cinestream.starter.problems.InvalidRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A film on offer, from its announcement until it is withdrawn. Each change bumps the version its event carries. */
@Entity
class Movie {

    @Id
    private UUID id;

    /** The movie's number in the classic endpoints, given by the database. */
    @Generated
    @Column(insertable = false, updatable = false)
    private @Nullable Long number;

    private String title;
    private String slug;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> genres;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    private int durationMinutes;
    private @Nullable String description;
    private @Nullable String trailerUrl;
    private @Nullable String certificate;
    private @Nullable LocalDate releaseDate;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> actors;

    private @Nullable String director;

    /** Digest of the uploaded poster's pictures. */
    private @Nullable String poster;

    @Enumerated(EnumType.STRING)
    private MovieStatus status;

    /** Being withdrawn: whether it goes is decided when booking has counted for all its shows. */
    private boolean closing;

    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Movie() {}

    @SuppressWarnings("NullAway.Init")
    Movie(UUID id, String slug, MovieDetails details, LocalDate today) {
        this.id = id;
        this.slug = slug;
        describe(details, today);
        version = 1;
    }

    void change(MovieDetails details, LocalDate today) {
        describe(details, today);
        version++;
    }

    /** In the words of a classic client, who knows nothing else of it. */
    void retell(String title, @Nullable String description) {
        this.title = title.strip();
        this.description = description;
        version++;
    }

    /** @return whether it is another one than before */
    boolean showPoster(String digest) {
        if (digest.equals(poster)) {
            return false;
        }
        poster = digest;
        version++;
        return true;
    }

    void close() {
        closing = true;
    }

    void reopen() {
        closing = false;
    }

    void withdraw() {
        status = MovieStatus.WITHDRAWN;
        closing = false;
        version++;
    }

    private void describe(MovieDetails details, LocalDate today) {
        if (details.status() == MovieStatus.WITHDRAWN) {
            throw new InvalidRequest("status", "must be upcoming or released; a movie is withdrawn by deleting it");
        }
        title = details.title().strip();
        genres = details.genres();
        languages = details.languages();
        durationMinutes = details.durationMinutes();
        description = details.description();
        trailerUrl = details.trailerUrl();
        certificate = details.certificate();
        releaseDate = details.releaseDate();
        actors = details.actors();
        director = details.director();
        status = Objects.requireNonNullElse(details.status(), MovieStatus.on(today, releaseDate));
    }

    UUID id() {
        return id;
    }

    boolean isClosing() {
        return closing;
    }

    long version() {
        return version;
    }

    /** What the movie's events tell: its whole current state. */
    MovieState state() {
        return new MovieState(
                id,
                Objects.requireNonNull(number, "a movie has its number once it is stored"),
                title,
                slug,
                List.copyOf(genres),
                List.copyOf(languages),
                durationMinutes,
                description,
                poster == null ? null : PosterAddress.largest(id, poster),
                trailerUrl,
                certificate,
                releaseDate,
                List.copyOf(actors),
                director,
                status.word());
    }

    Feature feature() {
        return new Feature(
                id,
                title,
                durationMinutes,
                List.copyOf(genres),
                List.copyOf(languages),
                director,
                releaseDate,
                certificate,
                poster);
    }
}
