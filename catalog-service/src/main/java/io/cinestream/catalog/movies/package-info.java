/**
 * The films on offer: adding, changing, withdrawing and finding them. It promises that a film with shows ahead is never
 * withdrawn; of the schedule it reads only whether, when and where a film runs.
 */
@NullMarked
package io.cinestream.catalog.movies;

import org.jspecify.annotations.NullMarked;
