package io.cinestream.payment.payments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** The provider would not give what it had guaranteed; booking cancels. */
@PublishedEvent(topic = PaymentFacts.TOPIC, type = "payment.capture-failed.v1")
record PaymentCaptureFailed(@JsonUnwrapped PaymentFacts payment, String reason) {}
