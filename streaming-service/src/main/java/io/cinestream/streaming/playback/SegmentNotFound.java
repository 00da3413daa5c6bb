package io.cinestream.streaming.playback;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

class SegmentNotFound extends Refusal {

    SegmentNotFound() {
        super(Kind.NOT_FOUND, "segment-not-found", "The film has no such part.");
    }
}
