package io.cinestream.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one consumer of a service reads from one topic, declared as a bean:
 * <pre>{@code
 * Subscription.to("cinestream.catalog.shows").as("booking-shows")
 *     .projection("show.scheduled.v1", ShowScheduled.class, shows::open)
 *     .reaction("show.closing.v1", ShowClosing.class, shows::close)
 * }</pre>
 * A handler runs in one transaction with its inbox entry. Types that are not named are ignored.
 */
public final class Subscription {

    private final String topic;
    private final String consumer;
    private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();

    private Subscription(String topic, String consumer) {
        this.topic = topic;
        this.consumer = consumer;
    }

    public static Naming to(String topic) {
        return consumer -> new Subscription(topic, consumer);
    }

    /** Names the consumer; the name is its Kafka group and its inbox, so it never changes. */
    @FunctionalInterface
    public interface Naming {
        Subscription as(String consumer);
    }

    /** Keeps a copy of a state: an event that is not newer than what was seen of its aggregate is ignored. */
    public <E extends Record> Subscription projection(String type, Class<E> event, Consumer<E> handler) {
        return projection(type, event, (fact, envelope) -> handler.accept(fact));
    }

    public <E extends Record> Subscription projection(String type, Class<E> event, BiConsumer<E, Envelope> handler) {
        handlers.put(type, new Handler<>(event, handler, true));
        return this;
    }

    /** Does something because of a fact: once per event id, whatever its age; the handler looks at the current state first. */
    public <E extends Record> Subscription reaction(String type, Class<E> event, Consumer<E> handler) {
        return reaction(type, event, (fact, envelope) -> handler.accept(fact));
    }

    public <E extends Record> Subscription reaction(String type, Class<E> event, BiConsumer<E, Envelope> handler) {
        handlers.put(type, new Handler<>(event, handler, false));
        return this;
    }

    public String topic() {
        return topic;
    }

    public String consumer() {
        return consumer;
    }

    public Set<String> types() {
        return Set.copyOf(handlers.keySet());
    }

    /** The record that a type is read into. */
    public Class<? extends Record> eventClass(String type) {
        Handler<?> handler = handler(type);
        if (handler == null) {
            throw new IllegalArgumentException(consumer + " does not read " + type);
        }
        return handler.event();
    }

    @Nullable
    Handler<?> handler(String type) {
        return handlers.get(type);
    }

    record Handler<E extends Record>(Class<E> event, BiConsumer<E, Envelope> action, boolean projection) {

        void handle(tools.jackson.databind.JsonNode value, Envelope envelope) {
            action.accept(EventJson.read(value, event), envelope);
        }
    }
}
