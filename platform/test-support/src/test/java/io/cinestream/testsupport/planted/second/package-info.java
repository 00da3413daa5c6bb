/** Planted violations, one for each rule. */
@NullMarked
package io.cinestream.testsupport.planted.second;

import org.jspecify.annotations.NullMarked;
