/**
 * How somebody becomes an account: by registering, as the first administrator, or as a demo account on a developer's machine.
 * It owns the order of steps over two systems, ours and Keycloak, and promises that after a crash anywhere in between the
 * account is either complete and told once, or not there at all. It keeps no password.
 */
@NullMarked
package io.cinestream.identity.registrations;

import org.jspecify.annotations.NullMarked;
