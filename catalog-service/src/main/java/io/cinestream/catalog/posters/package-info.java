/**
 * The picture of a film, drawn from what the catalogue knows of it: the same film always gets the same poster. It refuses to
 * know anything but title, genres, director and year.
 */
@NullMarked
package io.cinestream.catalog.posters;

import org.jspecify.annotations.NullMarked;
