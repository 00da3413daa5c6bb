package io.cinestream.catalog.shows;

import io.cinestream.catalog.movies.Features;
import io.cinestream.catalog.theaters.Halls;
import io.cinestream.messaging.Outbox;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two ways a show ends before its time. Cancelling is one step. Deleting takes two, because only booking knows who booked:
 * the show closes, booking shuts its sales and counts, and the count deletes the show or reopens it.
 */
@Component
class EndShow {

    private final Shows shows;
    private final Halls halls;
    private final Features movies;
    private final Outbox outbox;
    private final ScheduleTime time;

    EndShow(Shows shows, Halls halls, Features movies, Outbox outbox, ScheduleTime time) {
        this.shows = shows;
        this.halls = halls;
        this.movies = movies;
        this.outbox = outbox;
        this.time = time;
    }

    /** Cancelling again changes nothing. */
    @Transactional
    void cancel(UUID id, Caller caller) {
        Show show = managed(id, caller);
        if (show.is(ShowStatus.CANCELLED)) {
            return;
        }
        show.cancel(time.now());
        outbox.append(id, show.version(), new ShowCancelled(state(show, "cancelled")));
    }

    /** Begins a deletion; one that is under way goes on. */
    @Transactional
    void close(UUID id, Caller caller) {
        Show show = managed(id, caller);
        if (show.is(ShowStatus.CLOSING)) {
            return;
        }
        show.close();
        outbox.append(id, show.version(), new ShowClosing(state(show, "closing")));
    }

    /**
     * Booking's count. A show that is not closing (any more) was decided before, or cancelled meanwhile, and stays as it is;
     * there is one answer for each closing, so a late one cannot be mistaken for the next one's.
     */
    @Transactional
    void decide(SalesClosed count) {
        shows.lock(count.showId()).filter(show -> show.is(ShowStatus.CLOSING)).ifPresent(show -> {
            if (count.activeBookings() > 0) {
                show.reopen();
                outbox.append(show.id(), show.version(), new ShowReopened(state(show, "scheduled")));
            } else {
                show.end();
                outbox.append(show.id(), show.version(), new ShowDeleted(state(show, "deleted")));
                shows.delete(show);
            }
        });
    }

    private Show managed(UUID id, Caller caller) {
        return shows.lockManaged(id, caller.is(Role.ADMIN), caller.userId()).orElseThrow(() -> new ShowUnknown(id));
    }

    private ShowState state(Show show, String status) {
        return ShowState.of(show, status, halls.of(show.screenId(), show.layoutVersion()), movies.of(show.movieId()));
    }
}
