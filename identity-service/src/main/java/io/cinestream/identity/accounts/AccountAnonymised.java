package io.cinestream.identity.accounts;

import java.util.UUID;

/** Said inside this service, in the transaction of {@link UserAnonymised}: whoever keeps something of that person forgets it. */
public record AccountAnonymised(UUID userId) {}
