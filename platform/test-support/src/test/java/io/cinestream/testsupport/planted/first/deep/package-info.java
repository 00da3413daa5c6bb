/** Planted violations, one for each rule. */
@NullMarked
package io.cinestream.testsupport.planted.first.deep;

import org.jspecify.annotations.NullMarked;
