package io.cinestream.streaming.playback;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** The address is right, but the key of the browser that it was made for is missing or another one. */
class PlaybackRefused extends Refusal {

    PlaybackRefused() {
        super(Kind.FORBIDDEN, "playback-refused", "This film plays only where its playback was started.");
    }
}
