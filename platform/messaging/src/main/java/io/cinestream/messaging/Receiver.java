package io.cinestream.messaging;

import io.cinestream.messaging.Subscription.Handler;
import io.cinestream.starter.problems.NotYetKnown;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;
import tools.jackson.databind.JsonNode;

/** Takes the records of one subscription: reads the envelope, finds the handler, parks what cannot be handled yet. */
class Receiver implements MessageListener<byte[], byte[]> {

    private final Subscription subscription;
    private final Inbox inbox;
    private final ParkedEvents parked;

    Receiver(Subscription subscription, Inbox inbox, ParkedEvents parked) {
        this.subscription = subscription;
        this.inbox = inbox;
        this.parked = parked;
    }

    @Override
    public void onMessage(ConsumerRecord<byte[], byte[]> message) {
        String type = EventRecord.type(message);
        if (type == null) {
            throw new UnreadableEvent("there is no " + EventRecord.TYPE + " header");
        }
        Handler<?> handler = subscription.handler(type);
        if (handler == null) {
            return;
        }
        if (message.value() == null) {
            throw new UnreadableEvent("there is no value");
        }
        JsonNode value = EventJson.parse(message.value());
        Envelope envelope = EventJson.envelope(value, EventRecord.aggregateId(message.key()));
        try {
            inbox.take(subscription.consumer(), handler, value, envelope);
        } catch (NotYetKnown early) {
            parked.park(subscription.consumer(), envelope, message, early.getMessage());
        }
    }
}
