package io.cinestream.streaming.playback;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class PlaybackOver extends Refusal {

    PlaybackOver() {
        super(Kind.FORBIDDEN, "playback-over", "This playback has ended; please start a new one.");
    }
}
