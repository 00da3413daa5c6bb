/**
 * The payments of bookings and their state machine. Listeners and webhooks only write down what is wanted; one worker
 * moves the provider there and publishes the outcome. Knows no provider by name and computes no price.
 */
@NullMarked
package io.cinestream.payment.payments;

import org.jspecify.annotations.NullMarked;
