package io.cinestream.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The vocabulary of the tests: shows, customers, holds, bookings and payments, each reached the way it really is. */
public class Cinema {

    public static final String SHOWS = "cinestream.catalog.shows";
    public static final String PAYMENTS = "cinestream.payment.payments";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public final JdbcClient jdbc;
    private final RestTestClient http;
    private final TestTokens tokens;
    private final TestEvents events;
    private final JsonMapper json;

    Cinema(@Lazy RestTestClient http, TestTokens tokens, TestEvents events, JdbcClient jdbc, JsonMapper json) {
        this.http = http;
        this.tokens = tokens;
        this.events = events;
        this.jdbc = jdbc;
        this.json = json;
    }

    // ---- shows

    /** A hall of 3 rows with 10 seats each, tomorrow and one day: full refund for long enough. */
    public UUID aShow() {
        return aShow(Duration.ofHours(48), 3, 10);
    }

    public UUID aShow(Duration untilStart, int rows, int columns) {
        UUID id = UUID.randomUUID();
        announce("show.scheduled.v1", id, 1, show(id, now().plus(untilStart), rows, columns));
        awaitTrue(() -> count("select count(*) from seat where show_id = ?", id) == (long) rows * columns);
        return id;
    }

    public ObjectNode show(UUID id, Instant startsAt, int rows, int columns) {
        ObjectNode show = events.example("show.scheduled.v1")
                .put("showId", id.toString())
                .put("startsAt", startsAt.toString())
                .put("endsAt", startsAt.plus(2, ChronoUnit.HOURS).toString());
        var seats = show.putArray("seats");
        for (int row = 0; row < rows; row++) {
            String label = String.valueOf((char) ('A' + row));
            String category = row == 0 ? "front" : row < rows - 1 ? "middle" : "back";
            for (int number = 1; number <= columns; number++) {
                seats.addObject()
                        .put("id", label + number)
                        .put("row", label)
                        .put("number", number)
                        .put("category", category)
                        .put("accessible", number == 1);
            }
        }
        return show;
    }

    /** The show's newest announced state under another event type, as catalog would tell it. */
    public UUID announce(String type, UUID id, long version, ObjectNode show) {
        return events.publish(SHOWS, type, id, version, show);
    }

    public ObjectNode showAsKnown(UUID id) {
        Instant startsAt = jdbc.sql("select starts_at from show where id = :id")
                .param("id", id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return show(id, startsAt, 3, 10);
    }

    // ---- customers

    public Answer hold(UUID customer, UUID show, String... seats) {
        return post("/api/shows/" + show + "/holds", customer, Map.of("seats", List.of(seats)));
    }

    public Answer holdBest(UUID customer, UUID show, Map<String, Object> best) {
        return post("/api/shows/" + show + "/holds", customer, Map.of("best", best));
    }

    public UUID aHold(UUID customer, UUID show, String... seats) {
        return created(hold(customer, show, seats));
    }

    public Answer book(UUID customer, UUID hold) {
        return post("/api/bookings", customer, Map.of("holdId", hold));
    }

    public UUID aBooking(UUID customer, UUID show, String... seats) {
        return created(book(customer, aHold(customer, show, seats)));
    }

    public UUID aConfirmedBooking(UUID customer, UUID show, String... seats) {
        UUID booking = aBooking(customer, show, seats);
        authorize(UUID.randomUUID(), booking);
        awaitStatus(customer, booking, "CONFIRMED");
        return booking;
    }

    public Answer cancel(UUID customer, UUID booking) {
        return post("/api/bookings/" + booking + "/cancellation", customer, null);
    }

    public JsonNode booking(UUID customer, UUID booking) {
        Answer answer = get("/api/bookings/" + booking, customer);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    public void awaitStatus(UUID customer, UUID booking, String status) {
        awaitTrue(() -> booking(customer, booking).path("status").asString().equals(status));
    }

    /** How the map shows a seat to everybody. */
    public String seat(UUID show, String seat) {
        return seat(show, seat, null).path("status").asString();
    }

    public JsonNode seat(UUID show, String seat, @Nullable UUID viewer) {
        return get("/api/shows/" + show + "/seats", viewer)
                .body()
                .path("rows")
                .valueStream()
                .flatMap(row -> row.path("seats").valueStream())
                .filter(one -> one.path("id").asString().equals(seat))
                .findFirst()
                .orElseThrow();
    }

    // ---- payments

    public UUID authorize(UUID payment, UUID booking) {
        return pay("payment.authorized.v1", payment, 2, booking);
    }

    public UUID pay(String type, UUID payment, long version, UUID booking) {
        return events.publish(PAYMENTS, type, payment, version, payment(type, payment, booking));
    }

    public ObjectNode payment(String type, UUID payment, UUID booking) {
        return events.example(type)
                .put("paymentId", payment.toString())
                .put("bookingId", booking.toString())
                .put("amountMinor", count("select total_minor from booking where id = ?", booking))
                .put("currency", "INR");
    }

    /** Waits until a consumer has taken in an event, whatever it made of it. */
    public void awaitTaken(String consumer, UUID event) {
        awaitTrue(() -> count("select count(*) from inbox where consumer = ? and event_id = ?", consumer, event) == 1);
    }

    // ---- the wire

    public Answer get(String path, @Nullable UUID customer) {
        return send(HttpMethod.GET, path, token(customer), null, Map.of());
    }

    public Answer post(String path, @Nullable UUID customer, @Nullable Object body) {
        return send(HttpMethod.POST, path, token(customer), body, Map.of());
    }

    public Answer delete(String path, @Nullable UUID customer) {
        return send(HttpMethod.DELETE, path, token(customer), null, Map.of());
    }

    public Answer send(
            HttpMethod method,
            String path,
            @Nullable String token,
            @Nullable Object body,
            Map<String, String> headers) {
        var request = http.method(method).uri(path);
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json").body(json.writeValueAsString(body));
        }
        var result = request.exchange().returnResult(String.class);
        String text = result.getResponseBody();
        MediaType type = result.getResponseHeaders().getContentType();
        boolean isJson = text != null && type != null && type.getSubtype().endsWith("json");
        return new Answer(result.getStatus().value(), isJson ? json.readTree(text) : json.missingNode());
    }

    public @Nullable String token(@Nullable UUID customer) {
        return customer == null ? null : tokens.customer(customer);
    }

    public static UUID created(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return UUID.fromString(answer.text("id"));
    }

    // ---- the database

    public Instant now() {
        return jdbc.sql("select app_now()").query(OffsetDateTime.class).single().toInstant();
    }

    public long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    /** A version that cannot rise any more makes every change of the seat fail. */
    public void setSeatVersion(UUID show, String seat, long version) {
        jdbc.sql("update seat set version = :version where show_id = :show and seat = :seat")
                .param("version", version)
                .param("show", show)
                .param("seat", seat)
                .update();
    }

    /** How often the server had to break a circle of waiting transactions. */
    public long deadlocks() {
        return count("select deadlocks from pg_stat_database where datname = current_database()");
    }

    public static void awaitTrue(Callable<Boolean> effect) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(25)).until(effect);
    }
}
