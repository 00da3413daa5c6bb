/**
 * Applications to run a theater: one open per customer, decided once by an administrator; approval makes the customer an owner
 * in the same transaction. Knows nothing of theaters themselves.
 */
@NullMarked
package io.cinestream.identity.owners;

import org.jspecify.annotations.NullMarked;
