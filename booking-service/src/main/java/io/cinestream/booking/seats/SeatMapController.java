package io.cinestream.booking.seats;

import io.cinestream.booking.shows.Show;
import io.cinestream.booking.shows.Shows;
import io.cinestream.messaging.LiveFeed;
import io.cinestream.messaging.LiveMessage;
import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class SeatMapController {

    private final Shows shows;
    private final SeatInventory inventory;
    private final LiveFeed<SeatsChanged> feed;

    SeatMapController(Shows shows, SeatInventory inventory, LiveFeed<SeatsChanged> feed) {
        this.shows = shows;
        this.inventory = inventory;
        this.feed = feed;
    }

    @GetMapping("/api/shows/{showId}/seats")
    @Operation(
            summary = "The seat map of a show",
            description = "With a token each seat also says whether it is yours (`mine`).")
    SeatMap seats(@PathVariable UUID showId, @Nullable Caller caller) {
        return map(shows.awaited(showId), caller);
    }

    /** The whole map on every connect, then what changes; a client ignores a version that is not above its own. */
    @Operation(
            summary = "The seat map as it changes, by server-sent events",
            description = "`snapshot` on every connect, then `seats` with `{changes:[{id,status,version}]}`. Ignore a"
                    + " version that is not above your own. Ends after 15 minutes; connect again.")
    @GetMapping(path = "/api/shows/{showId}/seats/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@PathVariable UUID showId, @Nullable Caller caller) {
        Show show = shows.awaited(showId);
        return feed.stream(
                showId,
                () -> List.of(new LiveMessage("snapshot", null, map(show, caller))),
                changed -> new LiveMessage("seats", null, changed.message()));
    }

    private SeatMap map(Show show, @Nullable Caller caller) {
        UUID viewer = caller == null ? null : caller.userId();
        return SeatMap.of(show.id(), inventory.map(show.id(), viewer), show.currency(), caller != null);
    }
}
