/** Owns what others tell: writes a note for each theater it hears of. */
@NullMarked
package io.cinestream.testsupport.sample.readings;

import org.jspecify.annotations.NullMarked;
