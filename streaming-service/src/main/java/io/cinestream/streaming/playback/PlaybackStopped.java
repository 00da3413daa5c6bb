package io.cinestream.streaming.playback;

import io.cinestream.messaging.PublishedEvent;
import java.util.UUID;

/**
 * Somebody stopped watching, or had to.
 *
 * @param reason {@code ended}, {@code revoked} or {@code session-ended}
 */
@PublishedEvent(topic = "cinestream.streaming.playback", type = "playback.stopped.v1")
record PlaybackStopped(
        UUID playbackId, UUID userId, UUID movieId, UUID bookingId, int positionSeconds, String reason) {}
