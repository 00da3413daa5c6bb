/** The smallest honest service: what the checks must let pass, and what the test environment is tried on. */
@NullMarked
package io.cinestream.testsupport.sample;

import org.jspecify.annotations.NullMarked;
