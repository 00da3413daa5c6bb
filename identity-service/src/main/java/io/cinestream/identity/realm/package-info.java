/**
 * Keeps Keycloak's users as our accounts say: who may log in, in which role, under which name, and which sessions have ended. The
 * account's row decides and is committed first; Keycloak follows as soon as it can, however often this process is killed in
 * between. It decides nothing itself.
 */
@NullMarked
package io.cinestream.identity.realm;

import org.jspecify.annotations.NullMarked;
