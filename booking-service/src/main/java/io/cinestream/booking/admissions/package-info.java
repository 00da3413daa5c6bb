/**
 * The door: who was let in with which ticket. Promises that a seat is entered once however often and by however many its code is
 * scanned, and that a scan which is repeated because its answer got lost is the same check-in. Decides nothing about the sale.
 */
@NullMarked
package io.cinestream.booking.admissions;

import org.jspecify.annotations.NullMarked;
