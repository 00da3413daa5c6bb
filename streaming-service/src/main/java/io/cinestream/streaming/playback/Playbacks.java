package io.cinestream.streaming.playback;

import io.cinestream.messaging.Outbox;
import io.cinestream.starter.Ids;
import io.cinestream.streaming.entitlements.Entitlement;
import io.cinestream.streaming.entitlements.Entitlements;
import io.cinestream.streaming.films.ReadyFilm;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a player does: start, tell its position, stop. */
@Component
class Playbacks {

    private final PlaybackTable table;
    private final Positions positions;
    private final Entitlements entitlements;
    private final Outbox outbox;
    private final PlaybackSettings settings;

    Playbacks(
            PlaybackTable table,
            Positions positions,
            Entitlements entitlements,
            Outbox outbox,
            PlaybackSettings settings) {
        this.table = table;
        this.positions = positions;
        this.entitlements = entitlements;
        this.outbox = outbox;
        this.settings = settings;
    }

    Entitlement ticket(UUID userId, UUID movieId) {
        return entitlements.open(userId, movieId).orElseThrow(NoTicket::new);
    }

    /** A ticket that is revoked at this very moment opens a playback whose first request is refused: each is checked anew. */
    @Transactional
    Started start(Entitlement ticket, Instant authorisedAt, ReadyFilm film) {
        UUID id = Ids.next();
        Secret token = Secret.random();
        Secret key = Secret.random();
        var expiresAt = table.insert(id, ticket, authorisedAt, film, token, key, settings.life());
        int position = positions.of(ticket.userId(), ticket.movieId());
        outbox.append(id, 1, new PlaybackStarted(id, ticket.userId(), ticket.movieId(), ticket.bookingId(), position));
        return new Started(id, token, key, position, expiresAt);
    }

    @Transactional
    void tellPosition(UUID userId, UUID id, int seconds) {
        Playback playback = table.byId(userId, id).orElseThrow(PlaybackNotFound::new);
        ticket(userId, playback.movieId());
        if (!playback.running()) {
            throw new PlaybackOver();
        }
        positions.put(userId, playback.movieId(), seconds);
    }

    /** Stopping twice is stopping once. */
    @Transactional
    void stop(UUID userId, UUID id) {
        if (table.byId(userId, id).isEmpty()) {
            throw new PlaybackNotFound();
        }
        table.stop(userId, id).ifPresent(ended -> publish(ended, "ended"));
    }

    /** Who holds another ticket for the same movie goes on watching. */
    @Transactional
    void stopIfWithoutTicket(UUID userId, UUID movieId) {
        if (entitlements.open(userId, movieId).isEmpty()) {
            table.stopAll(userId, movieId).forEach(ended -> publish(ended, "revoked"));
        }
    }

    /** Of a token that an ended session still had in hand a playback begins whose first request is refused. */
    @Transactional
    void stopOfEndedSessions(UUID userId) {
        table.stopOfEndedSessions(userId).forEach(ended -> publish(ended, "session-ended"));
    }

    private void publish(PlaybackTable.Ended ended, String reason) {
        outbox.append(
                ended.id(),
                ended.version(),
                new PlaybackStopped(
                        ended.id(),
                        ended.userId(),
                        ended.movieId(),
                        ended.bookingId(),
                        positions.of(ended.userId(), ended.movieId()),
                        reason));
    }
}
