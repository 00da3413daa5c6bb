/**
 * A payment provider for local use and tests, with its own page, API, books and signed webhooks. It behaves as a stranger:
 * it is reached over HTTP only and reads nothing of this service. Refuses to exist outside the profiles local and test.
 */
@NullMarked
package io.cinestream.payment.sandbox;

import org.jspecify.annotations.NullMarked;
