package io.cinestream.streaming.playback;

import io.cinestream.streaming.entitlements.Entitlements;
import io.cinestream.streaming.films.Films;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Opens one file of a film, or does not. Nothing is remembered from one request to the next: two look-ups by key ask the
 * database whether the playback runs and whether its user still holds a ticket.
 */
@Component
class Gate {

    private final PlaybackTable playbacks;
    private final Entitlements entitlements;
    private final Films films;

    Gate(PlaybackTable playbacks, Entitlements entitlements, Films films) {
        this.playbacks = playbacks;
        this.entitlements = entitlements;
        this.films = films;
    }

    Path open(Secret token, List<Secret> keys, String file) {
        Playback playback = playbacks.byToken(token).orElseThrow(PlaybackNotFound::new);
        if (keys.stream().noneMatch(key -> key.matches(playback.keyHash()))) {
            throw new PlaybackRefused();
        }
        if (entitlements.open(playback.userId(), playback.movieId()).isEmpty()) {
            throw new NoTicket();
        }
        if (!playback.running()) {
            throw new PlaybackOver();
        }
        return films.file(playback.film(), file).orElseThrow(SegmentNotFound::new);
    }
}
