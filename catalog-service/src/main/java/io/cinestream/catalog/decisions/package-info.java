/**
 * What the catalogue does not decide alone: whether something goes is booking's count to say. Whoever asked waits a moment for
 * it here; the decision falls whenever the count comes.
 */
@NullMarked
package io.cinestream.catalog.decisions;

import org.jspecify.annotations.NullMarked;
