package io.cinestream.catalog.shows;

import io.cinestream.catalog.theaters.Halls;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a show, or changes how and for how much it is sold. It holds the screen's row and then the show's, as whoever schedules
 * holds the screen first.
 */
@Component
class ChangeShow {

    private final Shows shows;
    private final Halls halls;
    private final TellShow tell;
    private final ScheduleTime time;

    ChangeShow(Shows shows, Halls halls, TellShow tell, ScheduleTime time) {
        this.shows = shows;
        this.halls = halls;
        this.tell = tell;
        this.time = time;
    }

    /** What says nothing new is told to nobody. */
    @Transactional
    void change(UUID id, ShowChange wish, Caller caller) {
        Show show = locked(id, caller);
        if (wish.screenId() != null && !wish.screenId().equals(show.screenId())) {
            throw new HallIsFixed();
        }
        Slot slot = wish.slotOf(show);
        Offer offer = wish.offerOf(show, halls.of(show.screenId(), show.layoutVersion()));
        boolean moves = !show.startsAt().equals(slot.startsAt());
        if (!moves && offer.equals(show.offer())) {
            return;
        }
        if (moves && !wish.tellsHolders()) {
            throw new HoldersNotTold();
        }
        Instant now = time.now();
        show.mustBeChangeable(now);
        if (moves) {
            time.mustLieAhead(slot.startsAt(), now);
            screenMustBeFree(show, slot);
        }
        show.change(slot, offer, now);
        shows.flush();
        tell.rescheduled(show);
    }

    private Show locked(UUID id, Caller caller) {
        boolean anyone = caller.is(Role.ADMIN);
        UUID screen = shows.screenOf(id, anyone, caller.userId()).orElseThrow(() -> new ShowUnknown(id));
        halls.lock(screen, caller);
        return shows.lockManaged(id, anyone, caller.userId()).orElseThrow(() -> new ShowUnknown(id));
    }

    /** It does not stand in its own way. */
    private void screenMustBeFree(Show show, Slot slot) {
        shows.occupying(show.screenId(), slot.startsAt(), slot.freeAt()).stream()
                .filter(other -> !other.id().equals(show.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw new ScreenOccupied(List.of(new ScreenOccupied.Conflict(slot.startsAt(), other)));
                });
    }
}
