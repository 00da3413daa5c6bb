package io.cinestream.notification.messages;

import io.cinestream.notification.recipients.Recipient;
import java.util.Map;
import java.util.UUID;

/**
 * One fact to be told to one person. The triple (cause, kind, recipient) is its identity: each channel tells it once.
 *
 * @param cause id of the event that it answers
 * @param page path of the page that shows more, such as {@code /bookings/0199…}
 * @param words what its templates say, by name
 */
public record Message(UUID cause, MessageKind kind, Recipient to, String page, Map<String, Object> words) {}
