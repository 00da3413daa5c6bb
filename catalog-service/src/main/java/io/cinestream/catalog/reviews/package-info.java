/**
 * What customers say of films: one review each, with stars, a text and the likes of others. It promises that a film's average is
 * exactly that of its visible reviews, whoever writes at once; of bookings it keeps who was at which film, of
 * people a short name beside what they wrote, and nothing else.
 */
@NullMarked
package io.cinestream.catalog.reviews;

import org.jspecify.annotations.NullMarked;
