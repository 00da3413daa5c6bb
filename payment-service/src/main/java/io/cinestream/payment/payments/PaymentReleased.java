package io.cinestream.payment.payments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** An authorisation was given up: nothing was kept. */
@PublishedEvent(topic = PaymentFacts.TOPIC, type = "payment.released.v1")
record PaymentReleased(@JsonUnwrapped PaymentFacts payment, String reason) {}
