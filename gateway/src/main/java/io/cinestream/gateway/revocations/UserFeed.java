package io.cinestream.gateway.revocations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what identity says about accounts: every instance all of it, without a group, from as far back as a token may live.
 * What happened earlier needs no reading, because who comes back then has to refresh, and Keycloak refuses that. The port opens
 * when all is read, or after a while without Kafka: its outage must not be ours, and lengthens a token's life to its five minutes.
 */
@Component
class UserFeed implements SmartLifecycle {

    static final String TOPIC = "cinestream.identity.users";

    private static final Logger log = LoggerFactory.getLogger(UserFeed.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Before the web server's. */
    private static final int PHASE = DEFAULT_PHASE - 4096;

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Revocations revocations;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    UserFeed(
            ConsumerFactory<byte[], byte[]> userConsumers,
            Revocations revocations,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.consumers = userConsumers;
        this.revocations = revocations;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    private void run() {
        while (running) {
            try (Consumer<byte[], byte[]> reading = consumers.createConsumer()) {
                consumer = reading;
                read(reading);
            } catch (WakeupException stopping) {
                log.debug("{} is read no longer", TOPIC);
            } catch (RuntimeException outage) { // whatever it is: reading starts over, and nobody else would do it
                log.warn("ended sessions are not told at the moment: {}", outage.toString());
                pause();
            }
        }
    }

    private void read(Consumer<byte[], byte[]> reading) {
        List<TopicPartition> partitions = reading.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        reading.assign(partitions);
        Map<TopicPartition, Long> ends = reading.endOffsets(partitions);
        startAtTheWindow(reading, ends);
        while (running) {
            if (caughtUp.getCount() > 0
                    && ends.entrySet().stream().allMatch(end -> reading.position(end.getKey()) >= end.getValue())) {
                caughtUp.countDown();
            }
            reading.poll(Duration.ofSeconds(1)).forEach(this::take);
        }
    }

    /** A partition without anything that young is read from the end that was seen before asking. */
    private void startAtTheWindow(Consumer<byte[], byte[]> reading, Map<TopicPartition, Long> ends) {
        long from = clock.instant().minus(Revocations.WINDOW).toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> starts = reading.offsetsForTimes(
                ends.keySet().stream().collect(Collectors.toMap(Function.identity(), partition -> from)));
        ends.forEach((partition, end) -> {
            OffsetAndTimestamp start = starts.get(partition);
            reading.seek(partition, start == null ? end : start.offset());
        });
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            return;
        }
        try {
            learn(json.readValue(message.value(), UserState.class));
        } catch (JacksonException unreadable) {
            log.error("cannot read {}-{}@{}", TOPIC, message.partition(), message.offset(), unreadable);
        }
    }

    /** Every event repeats the state: what is known already, or too old to matter to any token, is no news. */
    private void learn(UserState user) {
        Instant notBefore = user.sessionsNotBefore();
        if (notBefore != null
                && notBefore.isAfter(clock.instant().minus(Revocations.WINDOW))
                && revocations.learn(user.userId().toString(), notBefore)) {
            events.publishEvent(new SessionsRefused(user.userId().toString(), notBefore));
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("user-feed-" + UUID.randomUUID()).start(this::run);
        try {
            if (!caughtUp.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Kafka does not answer: tokens of ended sessions count until they expire");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        Consumer<byte[], byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
