package io.cinestream.messaging;

import io.cinestream.starter.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way into the {@link Outbox}.
 *
 * @param event a record annotated with {@link PublishedEvent}
 * @param traceparent the trace that it belongs to, where another thread than the one that asked for it appends it
 */
public record Appended(
        UUID eventId,
        UUID aggregateId,
        long aggregateVersion,
        Record event,
        @Nullable String traceparent) {

    public static Appended of(UUID aggregateId, long aggregateVersion, Record event, @Nullable String traceparent) {
        return new Appended(Ids.next(), aggregateId, aggregateVersion, event, traceparent);
    }

    PublishedEvent published() {
        PublishedEvent published = event.getClass().getAnnotation(PublishedEvent.class);
        if (published == null) {
            throw new IllegalArgumentException(event.getClass().getName() + " is no @PublishedEvent");
        }
        return published;
    }
}
