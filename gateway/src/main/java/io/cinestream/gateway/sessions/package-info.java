/**
 * Browsers that log in: their tokens stay here, in a session in PostgreSQL that every instance shares, and the browser has a
 * cookie that opens it. It promises that a request of a session reaches the services with a token that has not run out, and that
 * a session ends when its person's tokens do. Requests without the cookie never come here.
 */
@NullMarked
package io.cinestream.gateway.sessions;

import org.jspecify.annotations.NullMarked;
