package io.cinestream.catalog.shows;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Shows extends Repository<Show, UUID> {

    Show saveAndFlush(Show show);

    void flush();

    void delete(Show show);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Show s where s.id = :id")
    Optional<Show> lock(UUID id);

    /** A show of a theater the caller manages, locked for a change. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from Show s
            where s.id = :id and (:anyone = true or exists (
                select 1 from Theater t where t.id = s.theaterId and t.ownerId = :caller))""")
    Optional<Show> lockManaged(UUID id, boolean anyone, UUID caller);

    /** The screen of a show of a theater the caller manages. */
    @Query("""
            select s.screenId from Show s
            where s.id = :id and (:anyone = true or exists (
                select 1 from Theater t where t.id = s.theaterId and t.ownerId = :caller))""")
    Optional<UUID> screenOf(UUID id, boolean anyone, UUID caller);

    @Query("select s.movieId from Show s where s.id = :id")
    Optional<UUID> movieOf(UUID id);

    /** Shows of a movie that are on the schedule and not over yet, locked in a fixed order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from Show s
            where s.movieId = :movieId and s.status = ShowStatus.SCHEDULED and s.endsAt > :now
            order by s.id""")
    List<Show> lockAhead(UUID movieId, Instant now);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Show s where s.movieId = :movieId and s.status = ShowStatus.CLOSING order by s.id")
    List<Show> lockClosing(UUID movieId);

    /** Shows that need the screen in this time, the earliest first. */
    @Query("""
            select s from Show s
            where s.screenId = :screenId and s.status <> ShowStatus.CANCELLED
              and s.startsAt < :freeAt and s.freeAt > :startsAt
            order by s.startsAt""")
    List<Show> occupying(UUID screenId, Instant startsAt, Instant freeAt);
}
