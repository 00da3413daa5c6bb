package io.cinestream.payment.payments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** The provider guarantees the amount. At most one payment of a booking says so at a time. */
@PublishedEvent(topic = PaymentFacts.TOPIC, type = "payment.authorized.v1")
record PaymentAuthorized(@JsonUnwrapped PaymentFacts payment) {}
