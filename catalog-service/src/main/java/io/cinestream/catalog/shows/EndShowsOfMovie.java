package io.cinestream.catalog.shows;

import io.cinestream.catalog.movies.MovieClosing;
import io.cinestream.catalog.movies.Withdrawals;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The shows of a movie that is being withdrawn. All of them close at once; when booking has counted the last one, they go together
 * with the movie, or one booking keeps them all. The movie's row is held throughout, so its shows are settled one answer at a time.
 */
@Component
class EndShowsOfMovie {

    private final Shows shows;
    private final Withdrawals withdrawals;
    private final TellShow tell;
    private final ScheduleTime time;

    EndShowsOfMovie(Shows shows, Withdrawals withdrawals, TellShow tell, ScheduleTime time) {
        this.shows = shows;
        this.withdrawals = withdrawals;
        this.tell = tell;
        this.time = time;
    }

    /** A show whose deletion is under way already joins the others. */
    @EventListener
    void close(MovieClosing movie) {
        shows.lockAhead(movie.movieId(), time.now()).forEach(show -> {
            show.close();
            tell.closing(show);
        });
        settle(movie.movieId());
    }

    void settle(UUID movieId) {
        List<Show> closing = shows.lockClosing(movieId);
        if (!closing.stream().allMatch(Show::isCounted)) {
            return;
        }
        if (closing.stream().anyMatch(Show::isBooked)) {
            closing.forEach(show -> {
                show.reopen();
                tell.reopened(show);
            });
            withdrawals.giveUp(movieId);
        } else {
            closing.forEach(show -> {
                show.end();
                tell.deleted(show);
                shows.delete(show);
            });
            withdrawals.finish(movieId);
        }
    }
}
