package io.cinestream.messaging;

import java.util.UUID;

@PublishedEvent(topic = "test.orders", type = "order.placed.v1")
record OrderPlaced(UUID orderId, String what) {}
