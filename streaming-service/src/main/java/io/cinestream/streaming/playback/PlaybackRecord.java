package io.cinestream.streaming.playback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A playback as its viewer may read it ever after: without what opens it. */
record PlaybackRecord(
        UUID id,
        UUID movieId,
        UUID bookingId,
        Instant startedAt,
        Instant expiresAt,
        @Nullable Instant stoppedAt) {}
