/**
 * Going through due rows in small transactions, however one of them fares. Owns the loop, and not what is due or what is done
 * about it; promises that a row that cannot be done does not stop those behind it.
 */
@NullMarked
package io.cinestream.booking.sweeps;

import org.jspecify.annotations.NullMarked;
