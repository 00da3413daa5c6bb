/**
 * Owns the confirmation of an address: who registers gets a mail with a link, and whoever has the link has shown that the
 * address is theirs. It promises that our account and Keycloak, whose tokens say {@code email_verified}, agree in the end, and
 * refuses to know what may be done only with a confirmed address.
 */
@NullMarked
package io.cinestream.identity.confirmations;

import org.jspecify.annotations.NullMarked;
