package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class ThrottlesIT {

    @Autowired
    private Client client;

    private final String account = UUID.randomUUID() + "@example.org";

    @Test
    void anAccountIsTriedAFewTimesOnly() {
        for (int i = 0; i < 3; i++) {
            assertThat(login(account).statusCode()).isEqualTo(200);
        }
        assertThat(World.IDENTITY.last().body()).contains(account);

        var refused = login(account);

        client.problem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"login-account\";q=3;w=3600");
        assertThat(refused.headers().firstValue("RateLimit"))
                .hasValueSatisfying(limit -> assertThat(limit).matches("\"login-account\";r=0;t=[1-9][0-9]*"));
        assertThat(World.IDENTITY.received()).hasSize(3);
    }

    @Test
    void anotherAccountIsUnharmed() {
        for (int i = 0; i < 4; i++) {
            login(account);
        }

        assertThat(login("other-" + account).statusCode()).isEqualTo(200);
    }

    @Test
    void writingTheAddressDifferentlyDoesNotHelp() {
        for (int i = 0; i < 3; i++) {
            login(account);
        }

        assertThat(login(" " + account.toUpperCase()).statusCode()).isEqualTo(429);
        assertThat(client.post("/api/auth/%6cogin", body(account)).statusCode()).isEqualTo(429);
    }

    @Test
    void anotherAlphabetDoesNotHelp() {
        byte[] ebcdic = body(account).getBytes(Charset.forName("IBM037"));
        String type = "application/json; charset=IBM037";

        client.problem(client.post("/api/auth/login", ebcdic, type), 400, "invalid-request");
        assertThat(World.IDENTITY.received()).isEmpty();
    }

    @Test
    void aBodyThatIsNoJsonIsLeftToTheService() {
        assertThat(client.post("/api/auth/login", "{\"email\":").statusCode()).isEqualTo(200);
        assertThat(World.IDENTITY.last().body()).isEqualTo("{\"email\":");
    }

    @Test
    void anAddressRegistersAFewTimesOnlyWhateverItClaims() {
        HttpResponse<String> last = null;
        for (int i = 0; i < 5; i++) {
            last = client.throughProxy(
                    "POST",
                    "/api/auth/register",
                    body(i + account),
                    "X-Forwarded-For",
                    "198.51.100.%d, 203.0.113.7".formatted(i));
        }

        client.problem(last, 429, "too-many-requests");
    }

    @Test
    void aUserHasAFairShareFromAllAddressesTogether() {
        String token = "Bearer " + World.ISSUER.good(UUID.randomUUID());
        for (int i = 0; i < 600; i++) {
            assertThat(searchFrom("203.0.113." + i % 200, token).statusCode()).isEqualTo(200);
        }

        var refused = searchFrom("203.0.113.200", token);

        client.problem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"caller\";q=600;w=86400");
        String another = "Bearer " + World.ISSUER.good(UUID.randomUUID());
        assertThat(searchFrom("203.0.113.200", another).statusCode()).isEqualTo(200);
    }

    @Test
    void aStrangerHasAFairShareByAddress() {
        for (int i = 0; i < 600; i++) {
            assertThat(searchFrom("192.0.2.1").statusCode()).isEqualTo(200);
        }

        client.problem(searchFrom("192.0.2.1"), 429, "too-many-requests");
        assertThat(searchFrom("192.0.2.2").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> searchFrom(String address) {
        return client.throughProxy("GET", "/api/movies", "", "X-Forwarded-For", address);
    }

    private HttpResponse<String> searchFrom(String address, String token) {
        return client.throughProxy("GET", "/api/movies", "", "X-Forwarded-For", address, "Authorization", token);
    }

    private HttpResponse<String> login(String email) {
        return client.post("/api/auth/login", body(email), "Content-Type", "application/json");
    }

    private static String body(String email) {
        return "{\"email\":\"%s\",\"password\":\"wrong\"}".formatted(email);
    }
}
