package io.cinestream.notification.recipients;

import java.util.UUID;

/**
 * Whom a message is for.
 *
 * @param locale the language they chose, such as {@code en}
 */
public record Recipient(UUID userId, String email, String fullName, String locale) {}
