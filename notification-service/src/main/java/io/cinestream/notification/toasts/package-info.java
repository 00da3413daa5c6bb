/**
 * Owns the inbox: what every user was told in the application, read or not, and its live stream. It promises one toast per
 * fact, kind and recipient and that nobody sees another's; and refuses to know what a toast is about.
 */
@NullMarked
package io.cinestream.notification.toasts;

import org.jspecify.annotations.NullMarked;
