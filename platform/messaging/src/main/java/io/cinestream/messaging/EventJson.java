package io.cinestream.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of events: unknown fields are ignored, absent means null, instants are ISO-8601. */
final class EventJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    static String write(Record event) {
        return JSON.writeValueAsString(event);
    }

    static JsonNode parse(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (JacksonException malformed) {
            throw new UnreadableEvent("the value is not JSON", malformed);
        }
    }

    static <E> E read(JsonNode value, Class<E> type) {
        try {
            return JSON.treeToValue(value, type);
        } catch (JacksonException mismatch) {
            throw new UnreadableEvent("the value is no " + type.getSimpleName(), mismatch);
        }
    }

    static Envelope envelope(JsonNode value, UUID aggregateId) {
        try {
            return new Envelope(
                    UUID.fromString(value.required("eventId").asString()),
                    value.required("eventType").asString(),
                    aggregateId,
                    value.required("aggregateVersion").asLong(),
                    Instant.parse(value.required("occurredAt").asString()));
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException incomplete) {
            throw new UnreadableEvent("the envelope is incomplete", incomplete);
        }
    }
}
