package io.cinestream.catalog.theaters;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Theaters extends Repository<Theater, UUID> {

    Theater saveAndFlush(Theater theater);

    Optional<Theater> findById(UUID id);

    /** A theater the caller manages, locked for a change; schedulers of its shows wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select t from Theater t
            where t.id = :id and t.withdrawn = false and (:anyone = true or t.ownerId = :caller)""")
    Optional<Theater> lockForChange(UUID id, boolean anyone, UUID caller);

    /** Kept as it is until the transaction ends; schedulers share it, a withdrawal waits. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select t from Theater t where t.id = :id and t.withdrawn = false")
    Optional<Theater> lockForSchedule(UUID id);
}
