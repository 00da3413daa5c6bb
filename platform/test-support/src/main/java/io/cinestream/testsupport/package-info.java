/**
 * What the tests of every service stand on: real PostgreSQL and Kafka, tokens of a test issuer, a clock that can be
 * moved, events in and out, and the checks of contracts and architecture. It promises that a test needs no plumbing of
 * its own, and that nothing here is a mock. It knows no service and no event by name.
 */
@NullMarked
package io.cinestream.testsupport;

import org.jspecify.annotations.NullMarked;
