/**
 * Owns the real backing services of one machine: PostgreSQL, Kafka, Keycloak and a mail server, each a process (or, for
 * mail, a thread) that this JVM starts, watches and ends. Promises that a server returned by a {@code start} method
 * answers, that a left-over of a killed run is ended before its data is opened again, and that nothing is written
 * outside the given folder and the user's cache. Refuses to know what the services of CineStream do with them.
 */
@NullMarked
package io.cinestream.local;

import org.jspecify.annotations.NullMarked;
