package io.cinestream.streaming.playback;

import io.cinestream.messaging.PublishedEvent;
import java.util.UUID;

/** Somebody began to watch. */
@PublishedEvent(topic = "cinestream.streaming.playback", type = "playback.started.v1")
record PlaybackStarted(UUID playbackId, UUID userId, UUID movieId, UUID bookingId, int positionSeconds) {}
