package io.cinestream.notification.messages;

import io.cinestream.messaging.PublishedEvent;
import java.util.UUID;

/**
 * A message could not be delivered and is not tried again by itself.
 *
 * @param reason {@code address-refused}, {@code gave-up}, {@code expired}, {@code code-unreadable} or
 *     {@code recipient-forgotten}
 */
@PublishedEvent(topic = "cinestream.notification.messages", type = "message.failed.v1")
public record MessageFailed(
        UUID messageId, MessageKind kind, Channel channel, UUID userId, UUID cause, String reason) {}
