/** Planted violations, one for each rule. */
@NullMarked
package io.cinestream.testsupport.planted;

import org.jspecify.annotations.NullMarked;
