/**
 * Owns the one-time codes that reach people by mail: draws them, keeps nothing but a keyed hash, counts who asks for them and
 * who tries them, and has them mailed. A code leaves this service only inside an event, encrypted for the service that writes
 * the mails. It refuses to know what a code opens.
 */
@NullMarked
package io.cinestream.identity.codes;

import org.jspecify.annotations.NullMarked;
