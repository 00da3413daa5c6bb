package io.cinestream.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The Kafka record of an event: key = aggregate id, CloudEvents in binary mode, the value as it was committed. */
final class EventRecord {

    static final String TYPE = "ce_type";

    private EventRecord() {}

    static ProducerRecord<byte[], byte[]> of(OutboxTable.Row row) {
        var message = new ProducerRecord<>(row.topic(), bytes(row.aggregateId().toString()), bytes(row.payload()));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", row.id().toString());
        header(message, TYPE, row.type());
        header(message, "ce_source", "/" + row.topic());
        header(message, "ce_subject", row.aggregateId().toString());
        header(message, "ce_time", row.createdAt());
        header(message, "content-type", "application/json");
        if (row.traceparent() != null) {
            header(message, "traceparent", row.traceparent());
        }
        return message;
    }

    static @Nullable String type(ConsumerRecord<byte[], byte[]> message) {
        Header type = message.headers().lastHeader(TYPE);
        return type == null ? null : new String(type.value(), StandardCharsets.UTF_8);
    }

    static UUID aggregateId(byte @Nullable [] key) {
        try {
            return UUID.fromString(key == null ? "" : new String(key, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOne) {
            throw new UnreadableEvent("the key is no aggregate id", notOne);
        }
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
