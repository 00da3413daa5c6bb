package io.cinestream.notification.toasts;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of the inbox.
 *
 * @param type what it tells, such as {@code booking-confirmed}
 * @param link path of the page that shows more
 * @param at when it was told
 */
public record Toast(UUID id, String type, String title, String body, String link, Instant at, boolean read) {}
