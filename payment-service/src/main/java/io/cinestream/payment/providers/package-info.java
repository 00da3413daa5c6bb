/**
 * The port to payment providers and its adapters: sessions, captures, voids, refunds, and what a webhook says. Promises
 * that a call repeated with its key has one effect; knows neither bookings nor our tables.
 */
@NullMarked
package io.cinestream.payment.providers;

import org.jspecify.annotations.NullMarked;
