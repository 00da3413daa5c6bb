package io.cinestream.identity.accounts;

import java.util.UUID;

/** Said inside this service, in the transaction that makes an account active. */
public record AccountOpened(UUID userId) {}
