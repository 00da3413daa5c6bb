package io.cinestream.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pushes our own committed facts to the browsers connected to this instance. Every instance assigns itself all partitions from
 * their end, without a group and without commits: what happened before is read from the table when a stream opens.
 */
public class LiveFeed<E extends Record> implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);

    private final String topic;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Class<E> event;
    private final Function<E, @Nullable UUID> audience;
    private final Map<UUID, Set<LiveStream<E>>> streams = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private @Nullable Thread thread;

    LiveFeed(
            String topic,
            ConsumerFactory<byte[], byte[]> consumers,
            Class<E> event,
            Function<E, @Nullable UUID> audience) {
        this.topic = topic;
        this.consumers = consumers;
        this.event = event;
        this.audience = audience;
    }

    /**
     * Opens a stream: subscribes first, then sends what {@code opening} reads from the table, then what happens, without what
     * was sent already.
     *
     * @param live what to send for a fact, or null to send nothing
     */
    public SseEmitter stream(UUID whom, Supplier<List<LiveMessage>> opening, Function<E, @Nullable LiveMessage> live) {
        LiveStream<E> stream = new LiveStream<>(live);
        streams.compute(whom, (key, open) -> {
            Set<LiveStream<E>> all = open == null ? ConcurrentHashMap.newKeySet() : open;
            all.add(stream);
            return all;
        });
        boolean opened = false;
        try {
            SseEmitter emitter = stream.open(opening.get(), () -> forget(whom, stream));
            opened = true;
            return emitter;
        } finally {
            if (!opened) {
                forget(whom, stream);
            }
        }
    }

    private void forget(UUID whom, LiveStream<E> stream) {
        streams.computeIfPresent(whom, (key, open) -> {
            open.remove(stream);
            return open.isEmpty() ? null : open;
        });
    }

    public String topic() {
        return topic;
    }

    private void run() {
        while (running) {
            try (Consumer<byte[], byte[]> reading = consumers.createConsumer(null, "live-" + UUID.randomUUID(), null)) {
                consumer = reading;
                List<TopicPartition> partitions = reading.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
                startAtTheEnd(reading, partitions);
                while (running) {
                    reading.poll(Duration.ofSeconds(1)).forEach(this::push);
                }
            } catch (WakeupException stopping) {
                log.debug("live feed of {} ends", topic);
            } catch (KafkaException | IllegalStateException outage) {
                log.warn("live feed of {} is down: {}", topic, outage.getMessage());
                endAll();
                pause();
            }
        }
    }

    /**
     * The end is looked up now and not with the first poll: from here on nothing is missed. Streams that are open by now may
     * have read the table before and miss what came in between, so they start over.
     */
    private void startAtTheEnd(Consumer<byte[], byte[]> reading, List<TopicPartition> partitions) {
        reading.assign(partitions);
        reading.seekToEnd(partitions);
        partitions.forEach(reading::position);
        endAll();
    }

    private void push(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            return;
        }
        try {
            E fact = EventJson.read(EventJson.parse(message.value()), event);
            UUID whom = audience.apply(fact);
            if (whom != null) {
                streams.getOrDefault(whom, Set.of()).forEach(stream -> stream.offer(fact));
            }
        } catch (UnreadableEvent unreadable) {
            log.error("cannot push {}-{}@{}", topic, message.partition(), message.offset(), unreadable);
        }
    }

    /** Facts may have been missed: every browser connects again and gets a snapshot. */
    private void endAll() {
        streams.values().forEach(open -> open.forEach(LiveStream::end));
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("live-feed").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Consumer<byte[], byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        endAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends before the web server waits for its requests. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
