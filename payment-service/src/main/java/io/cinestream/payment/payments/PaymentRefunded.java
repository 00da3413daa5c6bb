package io.cinestream.payment.payments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** {@code refundMinor} went back to the customer with this refund, {@code refundedMinor} with all of them so far. */
@PublishedEvent(topic = PaymentFacts.TOPIC, type = "payment.refunded.v1")
record PaymentRefunded(@JsonUnwrapped PaymentFacts payment, long refundMinor, long refundedMinor, String reason) {}
