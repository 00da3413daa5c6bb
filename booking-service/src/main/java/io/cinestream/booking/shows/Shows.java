package io.cinestream.booking.shows;

import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import io.cinestream.starter.problems.NotYetKnown;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The shows that booking has heard of. */
@Component
public class Shows {

    /** Two seconds in all: what an event on its way needs at most, and a caller can bear. */
    private static final List<Duration> PAUSES =
            Stream.of(20, 50, 100, 200, 400, 600, 630).map(Duration::ofMillis).toList();

    private final ShowRows rows;

    Shows(ShowRows rows) {
        this.rows = rows;
    }

    /**
     * The show, waiting up to two seconds for its event. Call it outside of a transaction: it holds no connection meanwhile.
     *
     * @throws NotYetKnown if nothing was heard in that time
     */
    public Show awaited(UUID id) {
        Optional<Show> show = rows.find(id);
        for (Duration pause : PAUSES) {
            if (show.isPresent()) {
                break;
            }
            LockSupport.parkNanos(pause.toNanos());
            show = rows.find(id);
        }
        return show.orElseThrow(() -> new NotYetKnown("show " + id));
    }

    /** A show that something refers to, so it is known. */
    public Show get(UUID id) {
        return rows.find(id).orElseThrow(() -> new IllegalStateException("no show " + id));
    }

    /** The show if the caller runs its theater or is an administrator; one not heard of yet is nobody's. */
    public Optional<Show> managedBy(Caller caller, UUID id) {
        return rows.find(id)
                .filter(show -> caller.is(Role.ADMIN) || show.ownerId().equals(caller.userId()));
    }

    /** The caller's own to manage, awaited like any show that somebody asks for. */
    public Show managed(UUID id, Caller caller) {
        awaited(id);
        return managedBy(caller, id).orElseThrow(ShowUnknown::new);
    }

    /**
     * The show, kept as it is until the transaction ends: its closing or cancellation waits for that, or has come before. Lock
     * it before any booking. Holds never do; it is for the few who must not miss a cancellation.
     */
    public Show kept(UUID id) {
        return rows.share(id).orElseThrow(() -> new IllegalStateException("no show " + id));
    }

    public Map<UUID, Show> all(Collection<UUID> ids) {
        return rows.all(ids).stream().collect(Collectors.toMap(Show::id, Function.identity()));
    }

    /**
     * The show if its seats are sold now.
     *
     * @throws ShowNotBookable once it has started, and while or after it is withdrawn
     */
    public Show bookable(UUID id) {
        return Optional.ofNullable(standing(List.of(id)).get(id))
                .orElseThrow(() -> new IllegalStateException("no show " + id))
                .bookable();
    }

    /** How those of the shows stand now that were heard of. */
    public Map<UUID, Standing> standing(Collection<UUID> ids) {
        return rows.standing(ids).stream()
                .collect(Collectors.toMap(standing -> standing.show().id(), Function.identity()));
    }

    public boolean isOpen(UUID id) {
        return get(id).status() == ShowStatus.OPEN;
    }

    public boolean hasStarted(UUID id) {
        return rows.hasStarted(id);
    }
}
