/**
 * How every refusal and every fault looks from outside: an RFC 9457 problem document with a stable code. A service throws
 * its facts as {@link io.cinestream.starter.problems.Refusal}s and never builds an error body.
 */
@NullMarked
package io.cinestream.starter.problems;

import org.jspecify.annotations.NullMarked;
