/** Ended sessions, told through a real broker. */
package io.cinestream.gateway.revocations;
