/**
 * Owns who may watch which movie, and until when: a confirmed booking grants it, the booking's cancellation takes it back
 * for good. It promises that a grant never outlives its cancel, in whatever order the two arrive; it refuses to know films.
 */
@NullMarked
package io.cinestream.streaming.entitlements;

import org.jspecify.annotations.NullMarked;
