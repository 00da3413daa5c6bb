/**
 * The schedule: which film runs on which screen, when and for how much. It promises that no two shows share a screen, that a
 * sold hall never changes, and that a show with active bookings is never deleted: booking closes its sales and counts before
 * anything goes. It refuses to know who booked.
 */
@NullMarked
package io.cinestream.catalog.shows;

import org.jspecify.annotations.NullMarked;
