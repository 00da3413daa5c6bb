package io.cinestream.catalog.shows;

import io.cinestream.catalog.movies.Feature;
import io.cinestream.catalog.movies.Features;
import io.cinestream.catalog.theaters.Hall;
import io.cinestream.catalog.theaters.Halls;
import io.cinestream.messaging.Outbox;
import io.cinestream.starter.Ids;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a show on the schedule or moves it. Both hold the screen's row, so that what they see of its schedule stays true until
 * they commit; an exclusion constraint guards the same rule whatever the code does.
 */
@Component
class ScheduleShow {

    private final Shows shows;
    private final Halls halls;
    private final Features movies;
    private final Outbox outbox;
    private final ScheduleTime time;
    private final ScheduleSettings settings;

    ScheduleShow(
            Shows shows, Halls halls, Features movies, Outbox outbox, ScheduleTime time, ScheduleSettings settings) {
        this.shows = shows;
        this.halls = halls;
        this.movies = movies;
        this.outbox = outbox;
        this.time = time;
        this.settings = settings;
    }

    @Transactional
    UUID schedule(ShowPlan plan, Caller caller) {
        Hall hall = halls.lock(plan.screenId(), caller);
        Feature movie = movies.onOffer(plan.movieId());
        time.mustLieAhead(plan.startsAt(), time.now());
        Slot slot = new Slot(plan.startsAt(), Duration.ofMinutes(movie.durationMinutes()), settings.cleaning());
        UUID id = Ids.next();
        screenMustBeFree(hall, slot, id);
        Show show = shows.saveAndFlush(new Show(
                id,
                movie.movieId(),
                hall,
                slot,
                Objects.requireNonNullElse(plan.format(), "2D"),
                plan.languageAmong(movie.languages()),
                plan.pricesFor(hall)));
        outbox.append(id, show.version(), new ShowScheduled(ShowState.of(show, "scheduled", hall, movie)));
        return id;
    }

    @Transactional
    void reschedule(UUID id, Rescheduling wish, Caller caller) {
        Show show =
                shows.lockManaged(id, caller.is(Role.ADMIN), caller.userId()).orElseThrow(() -> new ShowUnknown(id));
        if (wish.screenId() != null && !wish.screenId().equals(show.screenId())) {
            throw new HallIsFixed();
        }
        Instant now = time.now();
        time.mustLieAhead(wish.startsAt(), now);
        Slot slot = show.slotAt(wish.startsAt());
        if (show.startsAt(slot.startsAt())) {
            return;
        }
        if (!wish.tellsHolders()) {
            throw new HoldersNotTold();
        }
        Hall hall = halls.lock(show.screenId(), caller);
        show.mustBeMovable(now);
        screenMustBeFree(hall, slot, id);
        show.move(slot, now);
        shows.flush();
        outbox.append(
                id,
                show.version(),
                new ShowRescheduled(ShowState.of(show, "scheduled", hall, movies.of(show.movieId()))));
    }

    private void screenMustBeFree(Hall hall, Slot slot, UUID except) {
        shows.occupying(hall.screenId(), slot.startsAt(), slot.freeAt(), except).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw new ScreenOccupied(other);
                });
    }
}
