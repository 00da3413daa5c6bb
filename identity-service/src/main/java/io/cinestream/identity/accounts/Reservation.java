package io.cinestream.identity.accounts;

import java.util.UUID;

/**
 * An address that is kept for one attempt to register while the user is made in Keycloak.
 *
 * @param id of the attempt; later attempts for the same address have a higher one (UUIDv7)
 */
public record Reservation(UUID id, Newcomer newcomer) {}
