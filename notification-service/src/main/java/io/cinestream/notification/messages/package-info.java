/**
 * Owns the vocabulary of what is told: a message, its kind, its channel, and the facts published once it is told or cannot
 * be. It promises that a message names the event that caused it, and refuses to know how it is worded or carried.
 */
@NullMarked
package io.cinestream.notification.messages;

import org.jspecify.annotations.NullMarked;
