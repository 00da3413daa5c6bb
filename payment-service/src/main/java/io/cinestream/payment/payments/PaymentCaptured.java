package io.cinestream.payment.payments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** The money was taken. */
@PublishedEvent(topic = PaymentFacts.TOPIC, type = "payment.captured.v1")
record PaymentCaptured(@JsonUnwrapped PaymentFacts payment) {}
