/**
 * Owns the answer to "what do you keep of me": it promises the caller's own mails and notifications, all of them, and refuses
 * to keep anything itself.
 */
@NullMarked
package io.cinestream.notification.exports;

import org.jspecify.annotations.NullMarked;
