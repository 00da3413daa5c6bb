package io.cinestream.notification.recipients;

import java.util.UUID;

/** Told inside the transaction in which it happens: what other modules keep of this person goes with it. */
public record RecipientForgotten(UUID userId) {}
