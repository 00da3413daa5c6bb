package io.cinestream.payment.payments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** The customer was sent to the provider; booking moves its deadline once. */
@PublishedEvent(topic = PaymentFacts.TOPIC, type = "payment.opened.v1")
record PaymentOpened(@JsonUnwrapped PaymentFacts payment) {}
