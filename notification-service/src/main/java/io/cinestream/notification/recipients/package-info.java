/**
 * Owns the local copy of the users: whom a message goes to, at which address, in which language. It promises the newest
 * state that identity has published, and refuses to guess: somebody it has not heard of yet is {@code NotYetKnown}. Of who
 * asked to be forgotten it keeps that they did, and nothing else.
 */
@NullMarked
package io.cinestream.notification.recipients;

import org.jspecify.annotations.NullMarked;
