/**
 * The identity service: people register here, log in here and are known by one id and one role everywhere else. Keycloak
 * keeps passwords and signs tokens; this service keeps the accounts and tells the others about them.
 */
@NullMarked
package io.cinestream.identity;

import org.jspecify.annotations.NullMarked;
