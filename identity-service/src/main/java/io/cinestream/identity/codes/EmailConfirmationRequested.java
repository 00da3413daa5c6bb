package io.cinestream.identity.codes;

import io.cinestream.messaging.PublishedEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A code is to be mailed, by which an address is to be confirmed.
 *
 * @param code encrypted for the service that writes the mails
 */
@PublishedEvent(topic = "cinestream.identity.mail-requests", type = "email-confirmation.requested.v1")
record EmailConfirmationRequested(UUID userId, String code, Instant expiresAt) {}
