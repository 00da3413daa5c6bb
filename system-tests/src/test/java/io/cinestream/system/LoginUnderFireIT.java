package io.cinestream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody guesses passwords, from an address of their own so that nobody else pays for it. */
@Tag("deep")
class LoginUnderFireIT {

    private static final int TRIES = 500;
    private static final int AT_ONCE = 8;

    /** A minute's, as the gateway's profile local has it. */
    private static final int PER_ACCOUNT = 20;

    private static final int PER_ADDRESS = 300;
    private static final URI LOGIN =
            URI.create("http://127.0.0.1:" + RunningPlatform.gateway().getPort() + "/api/auth/login");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The lockout behind the gateway's limit lasts a minute. */
    private static final Duration WINDOW = Duration.ofSeconds(150);

    /** Registered before anybody attacks; the answers are compared for another account, whose limit nobody has spent. */
    private static final Person ASHA = Person.registers(RunningPlatform.gateway(), "Attacked");

    private static final Person BEN = Person.registers(RunningPlatform.gateway(), "Unharmed");

    @Test
    void guessesOnOneAccountAreThrottledAndItsOwnerGetsInAfterTheWindow() throws Exception {
        Storm storm = storm("127.0.1.1", i -> login(ASHA.email(), "guess-number-" + i));

        storm.letThroughAtMost(PER_ACCOUNT);
        assertThat(storm.refused()).isNotEmpty().allSatisfy(LoginUnderFireIT::saysWhenToComeBack);
        assertThat(storm.refused())
                .extracting(refused ->
                        refused.headers().firstValue("RateLimit-Policy").orElse(""))
                .contains("\"login-account\";q=" + PER_ACCOUNT + ";w=60");
        getsInAfterTheWindow("127.0.1.2");
    }

    /** Of a slow platform all guesses may be within the allowance, so their number alone says nothing. */
    @Test
    void guessesFromOneAddressAreThrottledAndItGetsInAfterTheWindow() throws Exception {
        Storm storm = storm("127.0.1.3", i -> login(UUID.randomUUID() + "@example.test", "guess-number-1"));

        storm.letThroughAtMost(PER_ADDRESS);
        assertThat(storm.refused())
                .allSatisfy(refused -> assertThat(refused.headers().firstValue("RateLimit-Policy"))
                        .hasValue("\"login-address\";q=" + PER_ADDRESS + ";w=60"));
        getsInAfterTheWindow("127.0.1.3");
    }

    @Test
    void theAnswerDoesNotTellWhetherThereIsAnAccount() {
        try (HttpClient stranger = from("127.0.1.5")) {
            HttpResponse<String> known = refusal(stranger, BEN.email());
            HttpResponse<String> unknown = refusal(stranger, UUID.randomUUID() + "@example.test");

            assertThat(withoutTrace(known)).isEqualTo(withoutTrace(unknown));
            assertThat(known.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet());
        }
    }

    private static void saysWhenToComeBack(HttpResponse<String> refused) {
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(refused.headers().firstValue("RateLimit"))
                .hasValueSatisfying(limit -> assertThat(limit).matches("\"login-(account|address)\";r=0;t=[0-9]+"));
    }

    /** 401, once the identity provider has recovered from the guesses of another test. */
    private static HttpResponse<String> refusal(HttpClient client, String email) {
        return Eventually.find(
                "a refusal of " + email,
                WINDOW,
                () -> Optional.of(send(client, login(email, "guess-number-1")))
                        .filter(answer -> answer.statusCode() == 401));
    }

    private void getsInAfterTheWindow(String address) {
        try (HttpClient home = from(address)) {
            Eventually.holds(
                    "the right password to work again",
                    WINDOW,
                    () -> send(home, login(ASHA.email(), ASHA.password())).statusCode() == 200);
        }
    }

    /** @param seconds from before the first guess until after the last answer */
    private record Storm(List<HttpResponse<String>> answers, long seconds) {

        /** The allowance of a minute, and what was refilled meanwhile; 503 where the identity provider is out of breath. */
        void letThroughAtMost(int perMinute) {
            long refilled = Math.ceilDiv(seconds * perMinute, 60L);
            assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(401, 429, 503);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 429)
                    .hasSizeLessThanOrEqualTo(Math.toIntExact(perMinute + refilled));
        }

        List<HttpResponse<String>> refused() {
            return answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        }
    }

    private static Storm storm(String address, IntFunction<String> guess) throws InterruptedException {
        long started = System.nanoTime();
        try (HttpClient attacker = from(address);
                ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<HttpResponse<String>>> tries = IntStream.range(0, TRIES)
                    .<Callable<HttpResponse<String>>>mapToObj(i -> () -> send(attacker, guess.apply(i)))
                    .toList();
            List<HttpResponse<String>> answers =
                    crowd.invokeAll(tries).stream().map(Future::resultNow).toList();
            return new Storm(
                    answers, Duration.ofNanos(System.nanoTime() - started).toSeconds() + 1);
        }
    }

    private static String login(String email, String password) {
        return JSON.createObjectNode()
                .put("email", email)
                .put("password", password)
                .toString();
    }

    private static ObjectNode withoutTrace(HttpResponse<String> answer) {
        ObjectNode problem = JSON.readTree(answer.body()).asObject();
        problem.remove("traceId");
        return problem;
    }

    private static HttpClient from(String address) {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByName(address))
                    .build();
        } catch (IOException impossible) {
            throw new StepFailed(address + " is no address", impossible);
        }
    }

    private static HttpResponse<String> send(HttpClient client, String body) {
        HttpRequest request = HttpRequest.newBuilder(LOGIN)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new StepFailed("a login got no answer: " + unreachable, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted", stopped);
        }
    }
}
