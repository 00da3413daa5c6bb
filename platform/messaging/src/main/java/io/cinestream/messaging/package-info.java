/**
 * Facts in, facts out: what is committed reaches Kafka in commit order per key however often we crash (outbox and relay), what
 * arrives is applied once however often it is delivered (inbox), what cannot be applied is parked or kept in a dead-letter
 * topic, never skipped. It knows envelopes and bytes, no event of the business.
 */
@NullMarked
package io.cinestream.messaging;

import org.jspecify.annotations.NullMarked;
