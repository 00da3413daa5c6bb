/**
 * The catalogue: which films are on offer, in which theaters, on which screens and when. It promises that no two shows share
 * a screen and that nothing with bookings disappears; it refuses to know who sits where and what they paid.
 */
@NullMarked
package io.cinestream.catalog;

import org.jspecify.annotations.NullMarked;
