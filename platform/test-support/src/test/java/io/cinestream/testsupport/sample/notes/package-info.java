/** Owns notes: writes them, says so, and lets them end. */
@NullMarked
package io.cinestream.testsupport.sample.notes;

import org.jspecify.annotations.NullMarked;
