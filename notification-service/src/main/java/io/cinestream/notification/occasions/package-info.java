/**
 * Owns the occasions to write: which fact of another service is told to whom, and in what words. It promises one mail and
 * one toast per fact, told by the newest state it knows; a fact that a newer one has overtaken is recorded, not told. It
 * refuses to know how a message travels.
 */
@NullMarked
package io.cinestream.notification.occasions;

import org.jspecify.annotations.NullMarked;
