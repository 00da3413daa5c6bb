package io.cinestream.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Customers who book and pay: booking speaks through its events, the customer over HTTP and on the sandbox's page. */
@ServiceTest
class PaymentScene {
    static final long TOTAL = 50_000;
    private static final String BOOKINGS = "cinestream.booking.bookings";
    private static final JsonMapper JSON = new JsonMapper();

    record Booking(UUID id, UUID customer) {}

    record Opened(UUID id, String session) {}

    record Reply(int status, JsonNode body, EntityExchangeResult<byte[]> raw) {
        String code() {
            return body.path("code").asString();
        }
    }

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Booking aPlacedBooking() {
        Booking booking = new Booking(UUID.randomUUID(), UUID.randomUUID());
        tell("placed", booking, 1, Map.of());
        return booking;
    }

    /** Version by version, as booking would: placed 1, expired 2, confirmed or rejected 3, cancelled 4. */
    UUID tell(String what, Booking booking, long version, Map<String, Object> more) {
        return tell(UUID.randomUUID(), what, booking, version, more);
    }

    UUID tell(UUID eventId, String what, Booking booking, long version, Map<String, Object> more) {
        String type = "booking." + what + ".v1";
        ObjectNode payload = events.example(type);
        payload.remove(List.of("paymentId", "refundMinor"));
        payload.put("bookingId", booking.id().toString())
                .put("userId", booking.customer().toString())
                .put("totalMinor", TOTAL)
                .put("expiresAt", Instant.now().plus(Duration.ofMinutes(10)).toString());
        more.forEach((name, value) -> payload.set(name, JSON.valueToTree(value)));
        return events.publish(eventId, BOOKINGS, type, booking.id(), version, payload);
    }

    void confirm(Booking booking, Opened payment) {
        tell("confirmed", booking, 3, Map.of("paymentId", payment.id()));
    }

    void cancel(Booking booking, Opened accepted, long refund) {
        tell("cancelled", booking, 4, Map.of("paymentId", accepted.id(), "refundMinor", refund, "reason", "customer"));
    }

    void cancelUnpaid(Booking booking) {
        tell("cancelled", booking, 4, Map.of("refundMinor", 0, "reason", "customer"));
    }

    Opened anOpenPayment(Booking booking) {
        Reply reply = open(booking, booking.customer());
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        String page = reply.body().path("checkoutUrl").asString();
        return new Opened(
                UUID.fromString(reply.body().path("id").asString()), page.substring(page.lastIndexOf('/') + 1));
    }

    Opened anAuthorizedPayment(Booking booking) {
        Opened payment = anOpenPayment(booking);
        approve(payment, Map.of());
        events.await("payment.authorized.v1", payment.id());
        return payment;
    }

    Opened aCapturedPayment(Booking booking) {
        Opened payment = anAuthorizedPayment(booking);
        confirm(booking, payment);
        events.await("payment.captured.v1", payment.id());
        return payment;
    }

    /** As often as it takes until the booking is known here. */
    Reply open(Booking booking, UUID customer) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> openOnce(booking, customer), reply -> !reply.code().equals("not-yet-known"));
    }

    Reply openOnce(Booking booking, UUID customer) {
        return post(
                "/api/payments",
                tokens.customer(customer),
                Map.of("bookingId", booking.id(), "provider", "sandbox", "method", "card"));
    }

    Reply approve(Opened payment, Map<String, Object> decision) {
        return post("/sandbox/sessions/" + payment.session() + "/approve", null, decision);
    }

    Reply decline(Opened payment) {
        return post("/sandbox/sessions/" + payment.session() + "/decline", null, Map.of());
    }

    void awaitState(Opened payment, String state) {
        Awaitility.await(payment.id() + " to be " + state)
                .atMost(Duration.ofSeconds(60))
                .until(() -> stateOf(payment), state::equals);
    }

    String stateOf(Opened payment) {
        return jdbc.sql("select state from payment where id = :id")
                .param("id", payment.id())
                .query(String.class)
                .single();
    }

    /** Once this holds there is nothing left that could still change the payment. */
    void awaitQuiet(Booking booking, long version) {
        Awaitility.await("booking's version " + version + " to be applied and nothing to be wanted")
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("""
                                select (select count(*) from projection_version where aggregate_id = :booking and version >= :version) = 1
                                   and (select count(*) from payment where booking_id = :booking and wanted is not null) = 0
                                   and (select count(*) from webhook where processed_at is null) = 0
                                   and (select count(*) from outbox) = 0
                                """)
                        .param("booking", booking.id())
                        .param("version", version)
                        .query(Boolean.class)
                        .single());
    }

    /** What the provider's books say of a payment, such as {@code CAPTURE 50000}. */
    List<String> books(Opened payment) {
        JsonNode items = get("/sandbox/api/entries?reference=" + payment.id(), null)
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(entry -> entry.path("kind").asString() + " "
                        + entry.path("amountMinor").asLong())
                .toList();
    }

    Reply get(String path, String token) {
        RestTestClient.RequestHeadersSpec<?> request = http.get().uri(path);
        if (token != null) {
            request.header("Authorization", token);
        }
        return reply(request.exchange());
    }

    Reply post(String path, String token, Object body) {
        RestTestClient.RequestBodySpec request = http.post().uri(path).contentType(MediaType.APPLICATION_JSON);
        if (token != null) {
            request.header("Authorization", token);
        }
        return reply(request.body(body).exchange());
    }

    static Reply reply(RestTestClient.ResponseSpec response) {
        EntityExchangeResult<byte[]> result = response.expectBody().returnResult();
        byte[] body = result.getResponseBody();
        boolean json = body != null
                && body.length > 0
                && String.valueOf(result.getResponseHeaders().getContentType()).contains("json");
        return new Reply(result.getStatus().value(), json ? JSON.readTree(body) : JSON.createObjectNode(), result);
    }
}
