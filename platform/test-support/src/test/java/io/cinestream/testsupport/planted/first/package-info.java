/** Planted violations, one for each rule. */
@NullMarked
package io.cinestream.testsupport.planted.first;

import org.jspecify.annotations.NullMarked;
