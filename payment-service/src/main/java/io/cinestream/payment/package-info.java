/**
 * Payment: takes the money for a booking, keeps it only while the seats are given, and gives back what is owed. What a
 * booking costs and whose it is comes from booking's events alone, never from a request.
 */
@NullMarked
package io.cinestream.payment;

import org.jspecify.annotations.NullMarked;
