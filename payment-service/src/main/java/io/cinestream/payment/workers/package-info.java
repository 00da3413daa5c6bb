/**
 * Loops that carry durable rows on: woken after a commit, and by a poll in case the wake-up was lost. Owns threads, not
 * work: what a step does, and that several instances may do it at once, is up to the module that hands it in.
 */
@NullMarked
package io.cinestream.payment.workers;

import org.jspecify.annotations.NullMarked;
