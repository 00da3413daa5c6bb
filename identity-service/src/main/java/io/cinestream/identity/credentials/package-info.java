/**
 * The conversation with Keycloak, which owns passwords, lockouts and tokens. Everything that goes wrong on its side is said as
 * one fact, {@link io.cinestream.identity.credentials.KeycloakUnavailable}, and never blamed on the person. It knows nothing of
 * accounts.
 */
@NullMarked
package io.cinestream.identity.credentials;

import org.jspecify.annotations.NullMarked;
