/**
 * Owns the templates: {@code <kind>.html} and {@code <kind>.txt} of a mail, {@code <kind>.toast.txt} of a toast. The first
 * line of a text template is the mail's subject or the toast's title. It promises text ready to be carried, in which every
 * word from outside is escaped, and refuses to know when or why it is told.
 */
@NullMarked
package io.cinestream.notification.wordings;

import org.jspecify.annotations.NullMarked;
