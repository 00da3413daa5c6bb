package io.cinestream.streaming.playback;

import io.cinestream.streaming.entitlements.EntitlementGranted;
import io.cinestream.streaming.entitlements.EntitlementRevoked;
import io.cinestream.streaming.films.Films;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs in the transaction that grants or revokes. */
@Component
class FollowEntitlements {

    private final Films films;
    private final Playbacks playbacks;

    FollowEntitlements(Films films, Playbacks playbacks) {
        this.films = films;
        this.playbacks = playbacks;
    }

    /** The first ticket is the film's first use: it is made while its holder is still on the way to the player. */
    @EventListener
    void granted(EntitlementGranted granted) {
        films.want(granted.movieId());
    }

    @EventListener
    void revoked(EntitlementRevoked revoked) {
        playbacks.stopIfWithoutTicket(revoked.userId(), revoked.movieId());
    }
}
