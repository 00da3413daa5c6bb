package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class TokensIT {

    @Autowired
    private Client client;

    @Test
    void aGoodTokenIsPassedOn() {
        String token = "Bearer " + World.ISSUER.good(UUID.randomUUID());

        assertThat(client.get("/api/bookings", "Authorization", token).statusCode())
                .isEqualTo(200);
        assertThat(Stream.of(World.BOOKING_A, World.BOOKING_B).flatMap(each -> each.received().stream()))
                .singleElement()
                .satisfies(received ->
                        assertThat(received.headers().getFirst("Authorization")).isEqualTo(token));
    }

    @Test
    void withoutATokenTheServiceDecides() {
        assertThat(client.get("/api/movies").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aBadTokenIsRefusedHere(String kind, String token) {
        var answer = client.get("/api/movies", "Authorization", "Bearer " + token);

        client.problem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(World.CATALOG.received()).isEmpty();
    }

    static Stream<Arguments> aBadTokenIsRefusedHere() {
        FakeIssuer issuer = World.ISSUER;
        issuer.publishKeys();
        return Stream.of(
                Arguments.of("expired", issuer.expired()),
                Arguments.of("of another issuer", issuer.ofAnotherIssuer()),
                Arguments.of("for another audience", issuer.forAnotherAudience()),
                Arguments.of("not signed", issuer.unsigned()),
                Arguments.of("signed with the public key as secret", issuer.signedWithThePublicKeyAsSecret()),
                Arguments.of("signed with an unknown key", issuer.withUnknownKey()),
                Arguments.of("no token at all", "nonsense"));
    }

    @Test
    void manyTokensOfUnknownKeysCauseFewFetches() {
        for (int i = 0; i < 20; i++) {
            client.problem(
                    client.get("/api/movies", "Authorization", "Bearer " + World.ISSUER.withUnknownKey()),
                    401,
                    "unauthenticated");
        }

        assertThat(World.ISSUER.keys.received()).hasSizeLessThanOrEqualTo(2);
    }
}
