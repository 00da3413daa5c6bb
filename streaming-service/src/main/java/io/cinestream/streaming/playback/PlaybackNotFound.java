package io.cinestream.streaming.playback;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Says nothing of the address: it may be a secret. */
class PlaybackNotFound extends Refusal {

    PlaybackNotFound() {
        super(Kind.NOT_FOUND, "playback-not-found", "There is no such playback.");
    }
}
