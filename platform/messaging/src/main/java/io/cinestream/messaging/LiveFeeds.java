package io.cinestream.messaging;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;

/** Makes {@link LiveFeed}s; a service declares each as a bean. */
public class LiveFeeds {

    private final ConsumerFactory<byte[], byte[]> consumers;

    LiveFeeds(ConsumerFactory<byte[], byte[]> consumers) {
        this.consumers = consumers;
    }

    /**
     * @param topic a topic of this service's own facts, read after they are committed
     * @param audience who an event is for, such as a show or a user; an event for nobody is passed over
     */
    public <E extends Record> LiveFeed<E> from(String topic, Class<E> event, Function<E, @Nullable UUID> audience) {
        return new LiveFeed<>(topic, consumers, event, audience);
    }
}
