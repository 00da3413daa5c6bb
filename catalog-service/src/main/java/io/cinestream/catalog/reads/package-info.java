/**
 * What everyone reads over and over, kept as bytes for a moment. It promises that whoever wrote here reads their own writing, and
 * that no answer is older than a second whichever instance gives it; it refuses to know what the answers say.
 */
@NullMarked
package io.cinestream.catalog.reads;

import org.jspecify.annotations.NullMarked;
