/**
 * Owns what the fate of an account means here. It keeps nothing of a customer: their opaque id is all that booking knows. Who
 * asked to be forgotten is told to the other modules, once; it refuses to know what they make of it.
 */
@NullMarked
package io.cinestream.booking.customers;

import org.jspecify.annotations.NullMarked;
