package io.cinestream.booking.customers;

import java.util.UUID;

/** Trimmed to who it is. */
record UserAnonymised(UUID userId) {}
