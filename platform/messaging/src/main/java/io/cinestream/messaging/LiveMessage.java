package io.cinestream.messaging;

import org.jspecify.annotations.Nullable;

/**
 * One server-sent event.
 *
 * @param event its name, such as {@code snapshot} or {@code toast}
 * @param id what a client sends back as {@code Last-Event-ID}; messages with an id already sent are dropped
 */
public record LiveMessage(String event, @Nullable String id, Object data) {}
