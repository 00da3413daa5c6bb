/**
 * Owns the accounts: who a user id belongs to, under which e-mail address, in which role. An address belongs to one account,
 * the founding administrator exists once, and an account is told to the others exactly once, in the transaction that makes it
 * active. It knows neither passwords nor Keycloak.
 */
@NullMarked
package io.cinestream.identity.accounts;

import org.jspecify.annotations.NullMarked;
