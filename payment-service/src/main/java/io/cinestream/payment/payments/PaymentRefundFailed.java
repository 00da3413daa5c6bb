package io.cinestream.payment.payments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** The provider refused to give {@code refundMinor} back; a person must look. */
@PublishedEvent(topic = PaymentFacts.TOPIC, type = "payment.refund-failed.v1")
record PaymentRefundFailed(@JsonUnwrapped PaymentFacts payment, long refundMinor, String reason) {}
