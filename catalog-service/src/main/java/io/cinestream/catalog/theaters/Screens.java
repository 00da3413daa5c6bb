package io.cinestream.catalog.theaters;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Screens extends Repository<Screen, UUID> {

    Screen saveAndFlush(Screen screen);

    Optional<Screen> findById(UUID id);

    boolean existsByTheaterIdAndNameIgnoreCase(UUID theaterId, String name);

    boolean existsByTheaterIdAndNameIgnoreCaseAndIdNot(UUID theaterId, String name, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from Screen s
            where s.id = :id and exists (
                select 1 from Theater t
                where t.id = s.theaterId and t.withdrawn = false and (:anyone = true or t.ownerId = :caller))""")
    Optional<Screen> lockForSchedule(UUID id, boolean anyone, UUID caller);
}
