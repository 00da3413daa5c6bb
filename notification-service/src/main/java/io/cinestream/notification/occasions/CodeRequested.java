package io.cinestream.notification.occasions;

import java.time.Instant;
import java.util.UUID;

/** @param code encrypted; only the courier opens it */
record CodeRequested(UUID userId, String code, Instant expiresAt) {}
