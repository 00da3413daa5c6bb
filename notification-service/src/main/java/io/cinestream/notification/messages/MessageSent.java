package io.cinestream.notification.messages;

import io.cinestream.messaging.PublishedEvent;
import java.util.UUID;

/** A mail was handed to the mail server, or a toast stands in the inbox. It carries no text: that is personal. */
@PublishedEvent(topic = "cinestream.notification.messages", type = "message.sent.v1")
public record MessageSent(UUID messageId, MessageKind kind, Channel channel, UUID userId, UUID cause) {}
