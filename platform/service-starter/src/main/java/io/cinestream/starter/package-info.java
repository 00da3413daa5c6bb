/**
 * The policy that is the same in every service: who may enter, how errors look, how a write is repeated, what is measured.
 * It knows no noun of the business.
 */
@NullMarked
package io.cinestream.starter;

import org.jspecify.annotations.NullMarked;
