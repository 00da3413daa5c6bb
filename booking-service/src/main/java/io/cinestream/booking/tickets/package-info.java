/**
 * What a customer shows at the door: a signed code per seat of a confirmed booking, and the PDF, picture and calendar file that
 * carry it. Promises that nobody can make a code without the key, that a code says nothing of a person, and that it proves itself
 * without asking us; whether its seat is still sold is decided where it is used. Keeps nothing.
 */
@NullMarked
package io.cinestream.booking.tickets;

import org.jspecify.annotations.NullMarked;
