package io.cinestream.notification.recipients;

import java.util.UUID;

/** The user as every event of identity describes them: the whole current state each time. */
record UserState(UUID userId, String email, String fullName, String locale) {}
