/**
 * Giving an account another role, in Keycloak, whose tokens carry it, and in our accounts, which tell the others. It promises
 * that both agree once a change has been asked for often enough to succeed; who may ask is not its concern.
 */
@NullMarked
package io.cinestream.identity.roles;

import org.jspecify.annotations.NullMarked;
