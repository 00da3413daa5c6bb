package io.cinestream.catalog.theaters;

import io.cinestream.messaging.Outbox;
import io.cinestream.starter.Ids;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes and closes theaters; an owner only his own. */
@Component
class ManageTheaters {

    private static final String SHOWS_AHEAD = """
            select count(*) from show
            where theater_id = :theater and status <> 'CANCELLED' and ends_at > app_now()""";

    private final Theaters theaters;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    ManageTheaters(Theaters theaters, Outbox outbox, JdbcClient jdbc) {
        this.theaters = theaters;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    @Transactional
    UUID open(TheaterDetails details, Caller caller) {
        details.mustExistOnEarth();
        UUID owner = ownerNamedBy(caller, details, caller.userId());
        Theater theater = theaters.saveAndFlush(new Theater(Ids.next(), owner, details));
        outbox.append(theater.id(), theater.version(), new TheaterAdded(theater.state()));
        return theater.id();
    }

    @Transactional
    void change(UUID id, TheaterDetails details, Caller caller) {
        details.mustExistOnEarth();
        Theater theater = managed(id, caller);
        if (!theater.sellsAlike(details)) {
            mustHaveNoShowsAhead(id);
        }
        theater.change(ownerNamedBy(caller, details, theater.ownerId()), details);
        outbox.append(id, theater.version(), new TheaterChanged(theater.state()));
    }

    /** Whoever schedules a show keeps the theater's row, so that none can appear between the look and the withdrawal. */
    @Transactional
    void withdraw(UUID id, Caller caller) {
        Theater theater = managed(id, caller);
        mustHaveNoShowsAhead(id);
        theater.withdraw();
        outbox.append(id, theater.version(), new TheaterWithdrawn(theater.state()));
    }

    private Theater managed(UUID id, Caller caller) {
        return theaters.lockForChange(id, caller.is(Role.ADMIN), caller.userId())
                .orElseThrow(() -> new TheaterUnknown(id));
    }

    private static UUID ownerNamedBy(Caller caller, TheaterDetails details, UUID otherwise) {
        UUID named = Objects.requireNonNullElse(details.ownerId(), otherwise);
        if (!caller.is(Role.ADMIN) && !named.equals(otherwise)) {
            throw new OwnerNotYours();
        }
        return named;
    }

    private void mustHaveNoShowsAhead(UUID theaterId) {
        long shows = jdbc.sql(SHOWS_AHEAD)
                .param("theater", theaterId)
                .query(Long.class)
                .single();
        if (shows > 0) {
            throw new TheaterHasShows(shows);
        }
    }
}
