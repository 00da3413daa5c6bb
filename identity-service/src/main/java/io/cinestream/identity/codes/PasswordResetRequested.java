package io.cinestream.identity.codes;

import io.cinestream.messaging.PublishedEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A code is to be mailed, by which a password is to be reset.
 *
 * @param code encrypted for the service that writes the mails
 */
@PublishedEvent(topic = "cinestream.identity.mail-requests", type = "password-reset.requested.v1")
record PasswordResetRequested(UUID userId, String code, Instant expiresAt) {}
