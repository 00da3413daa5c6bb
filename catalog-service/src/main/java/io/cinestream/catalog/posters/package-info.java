/**
 * The picture of a film: uploaded, in the widths that pages need, or drawn from what the catalogue knows of the film. It promises
 * that the picture behind an uploaded poster's address never changes and that nothing but pixels of an upload is kept.
 */
@NullMarked
package io.cinestream.catalog.posters;

import org.jspecify.annotations.NullMarked;
