/**
 * Logging in, staying logged in and logging out, for clients that send a bearer token. Every failed login gets the same answer,
 * whatever its cause, and an outage is never said to be one. Sessions themselves live in Keycloak.
 */
@NullMarked
package io.cinestream.identity.sessions;

import org.jspecify.annotations.NullMarked;
