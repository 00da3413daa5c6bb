/**
 * Repeating a write safely: a caller's {@code Idempotency-Key} gets the same final answer again for 24 hours. It remembers
 * answers only; that a repeated write has no second effect after a crash midway is guarded by each service's own constraints.
 */
@NullMarked
package io.cinestream.starter.idempotency;

import org.jspecify.annotations.NullMarked;
