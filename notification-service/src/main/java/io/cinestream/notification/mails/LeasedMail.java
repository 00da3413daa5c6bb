package io.cinestream.notification.mails;

import io.cinestream.notification.messages.MessageKind;
import java.util.UUID;

/**
 * A mail that this instance may send until its lease runs out.
 *
 * @param lease proof of the claim: the outcome is written only by who holds it
 * @param attempts how often it was claimed, this time included
 */
record LeasedMail(
        UUID id,
        UUID lease,
        UUID cause,
        MessageKind kind,
        UUID userId,
        String address,
        String addressee,
        String subject,
        String html,
        String plain,
        int attempts) {}
