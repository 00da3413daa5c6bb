package io.cinestream.catalog.shows;

import io.cinestream.catalog.movies.Features;
import io.cinestream.catalog.theaters.Halls;
import io.cinestream.messaging.Outbox;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Tells what became of a show, with its whole state. Call it with the show locked and changed. */
@Component
class TellShow {

    private final Halls halls;
    private final Features movies;
    private final Outbox outbox;

    TellShow(Halls halls, Features movies, Outbox outbox) {
        this.halls = halls;
        this.movies = movies;
        this.outbox = outbox;
    }

    void rescheduled(Show show) {
        tell(show, "scheduled", ShowRescheduled::new);
    }

    void closing(Show show) {
        tell(show, "closing", ShowClosing::new);
    }

    void reopened(Show show) {
        tell(show, "scheduled", ShowReopened::new);
    }

    void cancelled(Show show) {
        tell(show, "cancelled", ShowCancelled::new);
    }

    void deleted(Show show) {
        tell(show, "deleted", ShowDeleted::new);
    }

    private void tell(Show show, String status, Function<ShowState, Record> event) {
        ShowState state =
                ShowState.of(show, status, halls.of(show.screenId(), show.layoutVersion()), movies.of(show.movieId()));
        outbox.append(show.id(), show.version(), event.apply(state));
    }
}
