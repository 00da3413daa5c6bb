/**
 * Booking's own copy of the shows that catalog schedules. Promises the newest state that was heard, waits a moment for a
 * show that is still on its way, and tells the other modules in the same transaction what changed; knows nothing of seats'
 * states or sales.
 */
@NullMarked
package io.cinestream.booking.shows;

import org.jspecify.annotations.NullMarked;
