package io.cinestream.streaming.films;

import io.cinestream.messaging.Outbox;
import io.cinestream.starter.Ids;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the films. The unique movie makes one film of many first uses, the claim's UPDATE one maker of many instances. */
@Component
class FilmTable {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final FilmSettings settings;

    FilmTable(JdbcClient jdbc, Outbox outbox, FilmSettings settings) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.settings = settings;
    }

    void learn(MovieState movie) {
        jdbc.sql("""
                        insert into film (id, movie_id, title) values (:id, :movieId, :title)
                        on conflict on constraint film_per_movie do update set title = excluded.title
                        """)
                .param("id", Ids.next())
                .param("movieId", movie.movieId())
                .param("title", movie.title())
                .update();
    }

    /** A film that failed is wanted anew; one that is wanted or ready stays as it is. */
    void want(UUID movieId) {
        jdbc.sql("""
                        insert into film (id, movie_id, state) values (:id, :movieId, 'WANTED')
                        on conflict on constraint film_per_movie do update
                        set state = 'WANTED', attempts = 0, next_attempt_at = clock_timestamp()
                        where film.state in ('KNOWN', 'FAILED')
                        """).param("id", Ids.next()).param("movieId", movieId).update();
    }

    /** The edition's files are gone from the media folder: it is made again. */
    void lost(ReadyFilm film) {
        jdbc.sql("""
                        update film set state = 'WANTED', attempts = 0, next_attempt_at = clock_timestamp()
                        where id = :id and edition = :edition and state = 'READY'
                        """)
                .param("id", film.filmId())
                .param("edition", film.edition())
                .update();
    }

    Optional<ReadyFilm> ready(UUID movieId) {
        return jdbc.sql("select id as film_id, edition from film where movie_id = :movieId and state = 'READY'")
                .param("movieId", movieId)
                .query(ReadyFilm.class)
                .optional();
    }

    Set<UUID> ready(Collection<UUID> movieIds) {
        return jdbc.sql("select movie_id from film where state = 'READY' and movie_id = any(:movieIds)")
                .param("movieIds", movieIds.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    Optional<WantedFilm> claim() {
        return jdbc.sql("""
                        update film
                        set lease = :lease, leased_until = clock_timestamp() + make_interval(secs => :leaseFor),
                            attempts = attempts + 1
                        where id = (
                            select id from film
                            where state = 'WANTED' and next_attempt_at <= clock_timestamp()
                              and (leased_until is null or leased_until <= clock_timestamp())
                            order by next_attempt_at
                            limit 1
                            for update skip locked)
                        returning id, movie_id, coalesce(title, '') as title, lease, attempts
                        """)
                .param("lease", Ids.next())
                .param("leaseFor", settings.leaseFor().toSeconds())
                .query(WantedFilm.class)
                .optional();
    }

    @Transactional
    void made(WantedFilm film) {
        settle(film, "state = 'READY', edition = lease, failure = null", "")
                .ifPresent(version -> outbox.append(film.id(), version, new FilmReady(film.id(), film.movieId())));
    }

    @Transactional
    void failed(WantedFilm film, String failure) {
        settle(film, "state = 'FAILED', failure = :failure", failure)
                .ifPresent(version -> outbox.append(
                        film.id(), version, new FilmFailed(film.id(), film.movieId(), "packaging-failed")));
    }

    void postpone(WantedFilm film, String failure) {
        jdbc.sql("""
                        update film
                        set lease = null, leased_until = null, failure = :failure,
                            next_attempt_at = clock_timestamp() + attempts * interval '2 seconds'
                        where id = :id and lease = :lease
                        """)
                .param("failure", failure)
                .param("id", film.id())
                .param("lease", film.lease())
                .update();
    }

    /** Empty when the lease was lost meanwhile: the film is then somebody else's to make. */
    private Optional<Long> settle(WantedFilm film, String outcome, String failure) {
        return jdbc.sql("update film set " + outcome + """
                        , version = version + 1, lease = null, leased_until = null
                        where id = :id and lease = :lease and state = 'WANTED'
                        returning version
                        """)
                .param("failure", failure)
                .param("id", film.id())
                .param("lease", film.lease())
                .query(Long.class)
                .optional();
    }
}
