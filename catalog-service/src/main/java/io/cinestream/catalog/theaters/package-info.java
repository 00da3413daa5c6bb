/**
 * Theaters, their screens and the seats in them, each theater managed by its owner. It promises that a seat keeps its name
 * and that only the owner or an admin changes anything; it refuses to know what is shown and who sits there.
 */
@NullMarked
package io.cinestream.catalog.theaters;

import org.jspecify.annotations.NullMarked;
