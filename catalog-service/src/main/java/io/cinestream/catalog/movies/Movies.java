package io.cinestream.catalog.movies;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Movies extends Repository<Movie, UUID> {

    Movie saveAndFlush(Movie movie);

    Optional<Movie> findById(UUID id);

    /** Locked for a change; schedulers of its shows wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Movie m where m.id = :id and m.status <> MovieStatus.WITHDRAWN")
    Optional<Movie> lockForChange(UUID id);

    /** Kept as it is until the transaction ends; schedulers share it, a withdrawal waits. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select m from Movie m where m.id = :id and m.status <> MovieStatus.WITHDRAWN")
    Optional<Movie> lockOnOffer(UUID id);
}
