package io.cinestream.streaming.playback;

import java.time.Instant;
import java.util.UUID;

/** A playback just opened: the only moment at which its secrets are known. */
record Started(UUID id, Secret token, Secret key, int positionSeconds, Instant expiresAt) {}
