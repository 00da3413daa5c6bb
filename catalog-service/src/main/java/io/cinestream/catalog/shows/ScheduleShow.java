package io.cinestream.catalog.shows;

import io.cinestream.catalog.movies.Feature;
import io.cinestream.catalog.movies.Features;
import io.cinestream.catalog.theaters.Hall;
import io.cinestream.catalog.theaters.Halls;
import io.cinestream.messaging.Outbox;
import io.cinestream.starter.Ids;
import io.cinestream.starter.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts shows on the schedule. It holds the screen's row, so that what it sees of its schedule stays true until it commits; an
 * exclusion constraint guards the same rule whatever the code does.
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
        return schedule(new ShowSeries(plan, List.of(plan.startsAt())), caller).getFirst();
    }

    /** All or none: one start that has no room refuses the whole series, and the answer names every such start. */
    @Transactional
    List<UUID> scheduleAll(ShowBatch batch, Caller caller) {
        return schedule(batch.series(halls.lock(batch.screenId(), caller).zone()), caller);
    }

    private List<UUID> schedule(ShowSeries series, Caller caller) {
        ShowPlan plan = series.plan();
        Hall hall = halls.lock(plan.screenId(), caller);
        Feature movie = movies.onOffer(plan.movieId());
        Instant now = time.now();
        series.starts().forEach(start -> time.mustLieAhead(start, now));
        List<Slot> slots = series.slots(Duration.ofMinutes(movie.durationMinutes()), settings.cleaning());
        screenMustBeFree(hall, slots);
        return slots.stream().map(slot -> put(plan, hall, movie, slot)).toList();
    }

    private UUID put(ShowPlan plan, Hall hall, Feature movie, Slot slot) {
        Show show = shows.saveAndFlush(
                new Show(Ids.next(), movie.movieId(), hall, slot, plan.offerIn(hall, movie.languages())));
        outbox.append(show.id(), show.version(), new ShowScheduled(ShowState.of(show, "scheduled", hall, movie)));
        return show.id();
    }

    private void screenMustBeFree(Hall hall, List<Slot> slots) {
        List<ScreenOccupied.Conflict> conflicts = slots.stream()
                .flatMap(slot -> shows.occupying(hall.screenId(), slot.startsAt(), slot.freeAt()).stream()
                        .limit(1)
                        .map(other -> new ScreenOccupied.Conflict(slot.startsAt(), other)))
                .toList();
        if (!conflicts.isEmpty()) {
            throw new ScreenOccupied(conflicts);
        }
    }
}
