package io.cinestream.payment.webhooks;

import java.util.UUID;

/** A stored webhook; its signature was proven when it arrived. */
@SuppressWarnings("ArrayRecordComponent")
record Webhook(UUID id, String provider, byte[] body) {}
