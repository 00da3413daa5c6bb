package io.cinestream.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** What happens elsewhere in the house. */
@TestConfiguration(proxyBeanMethods = false)
public class Stage {

    public static final String BOOKINGS = "cinestream.booking.bookings";
    public static final String MOVIES = "cinestream.catalog.movies";

    private final TestEvents events;
    private final JdbcClient jdbc;

    Stage(TestEvents events, JdbcClient jdbc) {
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Tomorrow, at a full second. */
    public Instant endOfShow() {
        return Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    }

    public ObjectNode booking(String type, UUID bookingId, UUID userId, UUID movieId) {
        return events.example(type)
                .put("bookingId", bookingId.toString())
                .put("userId", userId.toString())
                .put("movieId", movieId.toString())
                .put("startsAt", endOfShow().minus(Duration.ofHours(2)).toString())
                .put("endsAt", endOfShow().toString());
    }

    /** @return the event's id */
    public UUID happens(String type, UUID bookingId, long version, UUID userId, UUID movieId) {
        return events.publish(BOOKINGS, type, bookingId, version, booking(type, bookingId, userId, movieId));
    }

    /** A confirmed booking that this service has heard of. */
    public UUID aTicket(UUID userId, UUID movieId) {
        UUID bookingId = UUID.randomUUID();
        happens("booking.confirmed.v1", bookingId, 3, userId, movieId);
        events.await("entitlement.granted.v1", bookingId);
        return bookingId;
    }

    /** Returns once this service has heard of it. */
    public void cancels(UUID bookingId, UUID userId, UUID movieId) {
        happens("booking.cancelled.v1", bookingId, 9, userId, movieId);
        events.await("entitlement.revoked.v1", bookingId);
    }

    /** Until the newest state of the aggregate that this service has seen is that version. */
    public void awaitSeen(String consumer, UUID aggregateId, long version) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(jdbc.sql(
                                        "select version from projection_version where consumer = :consumer and aggregate_id = :id")
                                .param("consumer", consumer)
                                .param("id", aggregateId)
                                .query(Long.class)
                                .optional())
                        .contains(version));
    }

    /** The same task that many times at once; the results in no order. */
    public <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> tasks =
                    IntStream.range(0, times).mapToObj(number -> task).toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> done : executor.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
