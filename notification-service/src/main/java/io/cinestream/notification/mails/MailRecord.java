package io.cinestream.notification.mails;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as its recipient may read it ever after. A code that went with it is not kept.
 *
 * @param type what it tells, such as {@code booking-confirmed}
 * @param state QUEUED, SENT or FAILED
 */
public record MailRecord(
        String type,
        String address,
        String addressee,
        String subject,
        String text,
        String state,
        Instant queuedAt,
        @Nullable Instant sentAt) {}
