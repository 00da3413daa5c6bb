package io.cinestream.payment.payments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** The provider refused the customer; another payment may be opened. */
@PublishedEvent(topic = PaymentFacts.TOPIC, type = "payment.declined.v1")
record PaymentDeclined(@JsonUnwrapped PaymentFacts payment, String reason) {}
