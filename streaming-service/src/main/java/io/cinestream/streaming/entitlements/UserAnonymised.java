package io.cinestream.streaming.entitlements;

import java.util.UUID;

/** Trimmed to who it is. */
record UserAnonymised(UUID userId) {}
