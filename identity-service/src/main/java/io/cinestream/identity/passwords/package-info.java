/**
 * What a password may be, and how a person gets another one: with the present one, or with a code sent to their address. It
 * keeps no password: Keycloak does.
 */
@NullMarked
package io.cinestream.identity.passwords;

import org.jspecify.annotations.NullMarked;
