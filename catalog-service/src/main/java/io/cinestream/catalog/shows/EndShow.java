package io.cinestream.catalog.shows;

import io.cinestream.catalog.movies.Withdrawals;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two ways a show ends before its time. Cancelling is one step. Deleting takes two, because only booking knows who booked:
 * the show closes, booking shuts its sales and counts, and the count deletes the show or reopens it. While its movie is being
 * withdrawn the count decides nothing alone; whoever may end a show holds the movie's row first, so that this cannot change.
 */
@Component
class EndShow {

    private final Shows shows;
    private final Withdrawals withdrawals;
    private final EndShowsOfMovie together;
    private final TellShow tell;
    private final ScheduleTime time;

    EndShow(Shows shows, Withdrawals withdrawals, EndShowsOfMovie together, TellShow tell, ScheduleTime time) {
        this.shows = shows;
        this.withdrawals = withdrawals;
        this.together = together;
        this.tell = tell;
        this.time = time;
    }

    /** Cancelling again changes nothing. */
    @Transactional
    void cancel(UUID id, Caller caller) {
        boolean withMovie = leavesWithItsMovie(id);
        Show show = managed(id, caller);
        if (show.is(ShowStatus.CANCELLED)) {
            return;
        }
        show.cancel(time.now());
        tell.cancelled(show);
        if (withMovie) {
            together.settle(show.movieId());
        }
    }

    /** Begins a deletion; one that is under way goes on. */
    @Transactional
    void close(UUID id, Caller caller) {
        Show show = managed(id, caller);
        if (show.is(ShowStatus.CLOSING)) {
            return;
        }
        show.close();
        tell.closing(show);
    }

    /**
     * Booking's count. A show that is not closing (any more) was decided before, or cancelled meanwhile, and stays as it is;
     * there is one answer for each closing, so a late one cannot be mistaken for the next one's.
     */
    @Transactional
    void decide(SalesClosed count) {
        boolean withMovie = leavesWithItsMovie(count.showId());
        shows.lock(count.showId()).filter(show -> show.is(ShowStatus.CLOSING)).ifPresent(show -> {
            show.counted(count.activeBookings());
            if (withMovie) {
                together.settle(show.movieId());
            } else if (show.isBooked()) {
                show.reopen();
                tell.reopened(show);
            } else {
                show.end();
                tell.deleted(show);
                shows.delete(show);
            }
        });
    }

    private boolean leavesWithItsMovie(UUID id) {
        return shows.movieOf(id).filter(withdrawals::isUnderWay).isPresent();
    }

    private Show managed(UUID id, Caller caller) {
        return shows.lockManaged(id, caller.is(Role.ADMIN), caller.userId()).orElseThrow(() -> new ShowUnknown(id));
    }
}
