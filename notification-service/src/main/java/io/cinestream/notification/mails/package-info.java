/**
 * Owns the mail queue and the way to the mail server. It promises one mail per fact, kind and recipient, queued in the
 * caller's transaction and sent afterwards, however often SMTP or this service is down in between; and refuses to know what
 * a mail is about. SMTP has no transaction with our database: a mail handed over in the moment before a crash is sent again
 * once its lease has run out, under the same Message-ID.
 */
@NullMarked
package io.cinestream.notification.mails;

import org.jspecify.annotations.NullMarked;
