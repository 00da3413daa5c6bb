package io.cinestream.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.local.PostgresServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ActiveProfiles("test")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StarterIT {

    private static final PostgresServer POSTGRES = PostgresServer.start((Path) null, 0, false);
    private static final Issuer ISSUER = issuer();
    private static final String SALE = "{\"what\":\"tea\",\"count\":1}";

    @LocalServerPort
    int port;

    @Autowired
    Till.Counter till;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final UUID customer = Ids.next();

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        POSTGRES.createDatabase("till", "till", "till");
        properties.add("spring.application.name", () -> "till");
        properties.add("spring.datasource.url", () -> POSTGRES.jdbcUrl("till"));
        properties.add("spring.datasource.username", () -> "till");
        properties.add("spring.datasource.password", () -> "till");
        properties.add("spring.flyway.locations", () -> "classpath:db/platform");
        properties.add("cinestream.security.issuer", () -> Issuer.NAME);
        properties.add("cinestream.security.jwks-uri", ISSUER::jwksUri);
    }

    private static Issuer issuer() {
        try {
            return new Issuer();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @BeforeEach
    void empty() {
        till.sales.set(0);
        till.hold = new CountDownLatch(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'what':'tea','count':1,'price':5} | price | is not a known field",
                "{'what':'tea','count':'many'}      | count | whole number",
                "{'what':'tea','count':1.5}         | count | whole number",
                "{'what':'tea','count':0}           | count | greater than or equal to 1",
                "{'what':'','count':1}              | what  | must not be blank",
                "{'what':7,'count':1}               | what  | text",
                "{'what':'aaaaaaaaaaaaaaaaaaaaaaaaa','count':1} | what | size must be between",
                "{'what':'tea','count':1,'at':'soon'}  | at  | UTC instant",
                "{'what':'tea','count':1,'colour':'PINK'} | colour | RED",
                "{'what':'tea',                     | body  | not valid JSON",
                "[]                                 | body  | object",
                "{'what':'t\\u0000','count':1}         | what  | text",
                "{'what':'t\\ud83d','count':1}         | what  | text",
            })
    void saysWhichFieldIsWrongAndHowToMendIt(String body, String field, String message) throws Exception {
        JsonNode problem = problem(post(body.replace('\'', '"'), null, null), 400, "invalid-request");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asString()).contains(message);
        assertThat(till.sales).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "/things/12, 400, invalid-request",
        "/things/00000000-0000-0000-0000-000000000001?n=1, 400, invalid-request",
        "/open?page=-1, 400, invalid-request",
        "/open?size=101, 400, invalid-request",
        "/open?page=x, 400, invalid-request",
        "/fault, 500, internal",
        "/unnamed, 401, unauthenticated",
        "/office, 401, unauthenticated",
        "/sales, 401, unauthenticated",
        "/things/none/here, 404, not-found",
        "/open;x=1, 400, invalid-request"
    })
    void everyRefusalIsAProblemDocument(String path, int status, String code) throws Exception {
        HttpResponse<String> answer = get(path, null);
        problem(answer, status, code);
        assertThat(answer.body()).doesNotContain("secret detail").doesNotContain("Exception");
    }

    @Test
    void keepsLettersOutsideTheBasicPlane() throws Exception {
        assertThat(post("{\"what\":\"tea \\ud83c\\udf75\",\"count\":1}", null, null)
                        .body())
                .contains("tea 🍵");
    }

    @Test
    void aRefusalOfTheContainerHasTheTraceOfItsRequest() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        HttpResponse<String> answer =
                send(request("/open;x=1", null).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
        assertThat(problem(answer, 400, "invalid-request").path("traceId").asString())
                .isEqualTo(trace);
    }

    @Test
    void whatNoRuleNamesIsDeniedToEverybody() throws Exception {
        problem(get("/unnamed", ISSUER.token(customer, "admin")), 403, "forbidden");
        problem(get("/office", ISSUER.token(customer, "customer")), 403, "forbidden");
        assertThat(get("/office", ISSUER.token(customer, "admin")).body()).isEqualTo("welcome");
    }

    @Test
    void theCallerIsWhoTheTokenSays() throws Exception {
        assertThat(get("/who", null).body()).isEqualTo("nobody");
        assertThat(get("/who", ISSUER.token(customer, "owner")).body()).isEqualTo("OWNER " + customer);
    }

    @Test
    void refusesTokensThatAreExpiredForeignUnsignedOrOfNoRole() throws Exception {
        Duration life = Duration.ofMinutes(5);
        problem(
                get("/who", ISSUER.token(customer, "admin", Issuer.NAME, "cinestream-api", Duration.ofMinutes(-2))),
                401,
                "unauthenticated");
        problem(
                get("/who", ISSUER.token(customer, "admin", "http://other", "cinestream-api", life)),
                401,
                "unauthenticated");
        problem(get("/who", ISSUER.token(customer, "admin", Issuer.NAME, "else", life)), 401, "unauthenticated");
        problem(get("/who", ISSUER.token(customer, "service")), 401, "unauthenticated");
        String signed = ISSUER.token(customer, "admin");
        String unsigned = "eyJhbGciOiJub25lIn0." + signed.split("\\.")[1] + ".";
        problem(get("/who", unsigned), 401, "unauthenticated");
        problem(get("/who", "rubbish"), 401, "unauthenticated");
        problem(get("/who", ISSUER.tokenOf("a-service-account")), 401, "unauthenticated");
    }

    @Test
    void tokensOfUnknownKeysDoNotFloodTheIssuer() throws Exception {
        get("/who", ISSUER.token(customer, "admin"));
        int before = ISSUER.fetches.get();
        for (int i = 0; i < 20; i++) {
            problem(get("/who", ISSUER.tokenOfUnknownKey()), 401, "unauthenticated");
        }
        assertThat(ISSUER.fetches.get() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void aRepeatedWriteGetsTheSameAnswerAndHappensOnce() throws Exception {
        UUID key = Ids.next();
        HttpResponse<String> first = post(SALE, customer, key);
        HttpResponse<String> again = post(SALE, customer, key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(till.sales).hasValue(1);
    }

    @Test
    void aRefusalIsAFinalAnswerTooAndAFaultIsNot() throws Exception {
        UUID refused = Ids.next();
        problem(post("{\"what\":\"gone\",\"count\":1}", customer, refused), 409, "sold-out");
        problem(post("{\"what\":\"gone\",\"count\":1}", customer, refused), 409, "sold-out");
        assertThat(till.sales).hasValue(1);
        UUID failed = Ids.next();
        problem(post("{\"what\":\"broken\",\"count\":1}", customer, failed), 500, "internal");
        problem(post("{\"what\":\"broken\",\"count\":1}", customer, failed), 500, "internal");
        assertThat(till.sales).hasValue(3);
    }

    @Test
    void aKeyBelongsToOneRequestOfOneCaller() throws Exception {
        UUID key = Ids.next();
        post(SALE, customer, key);
        problem(post("{\"what\":\"milk\",\"count\":1}", customer, key), 422, "idempotency-key-reused");
        assertThat(post(SALE, Ids.next(), key).statusCode()).isEqualTo(201);
        assertThat(till.sales).hasValue(2);
        problem(
                send(request("/sales", ISSUER.token(customer, "customer"))
                        .header("Idempotency-Key", "seven")
                        .POST(HttpRequest.BodyPublishers.ofString(SALE))),
                400,
                "invalid-request");
    }

    @Test
    void secretsAreNotKeptForARepetition() throws Exception {
        UUID key = Ids.next();
        HttpResponse<String> answer = post("{\"what\":\"secret\",\"count\":1}", customer, key);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(jdbc.sql("select count(*) from idempotency_key where key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whileTheFirstRunsTheSecondIsToldToWait() throws Exception {
        UUID key = Ids.next();
        till.hold = new CountDownLatch(1);
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() -> unchecked(key));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from idempotency_key where key = :key")
                                .param("key", key)
                                .query(Long.class)
                                .single()
                        == 1);
        problem(post(SALE, customer, key), 409, "request-in-progress");
        till.hold.countDown();
        assertThat(first.join().statusCode()).isEqualTo(201);
        assertThat(till.sales).hasValue(1);
    }

    @Test
    void aClaimLeftByACrashEndsByItself() throws Exception {
        UUID key = Ids.next();
        post(SALE, customer, key);
        jdbc.sql(
                        "update idempotency_key set status = null, claimed_until = app_now() - interval '1 s' where key = :key")
                .param("key", key)
                .update();
        assertThat(post(SALE, customer, key).statusCode()).isEqualTo(201);
        assertThat(till.sales).hasValue(2);
    }

    @Test
    void timeMovesByTheSetting() {
        var moved = jdbc.sql("select set_config('cinestream.clock_offset', '2 days', true) is not null"
                        + " and app_now() > clock_timestamp() + interval '47 h'")
                .query(Boolean.class)
                .single();
        assertThat(moved).isTrue();
    }

    private HttpResponse<String> unchecked(UUID key) {
        try {
            return post(SALE, customer, key);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.path("detail").asString()).isNotBlank();
        return problem;
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return send(request(path, token).GET());
    }

    private HttpResponse<String> post(String body, UUID caller, UUID key) throws Exception {
        var request = request("/sales", ISSUER.token(caller == null ? customer : caller, "customer"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key.toString()));
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
