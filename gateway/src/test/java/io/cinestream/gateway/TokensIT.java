package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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
    void manyBadTokensAreAllRefusedAndCauseFewFetches() {
        FakeIssuer issuer = World.ISSUER;
        List<Supplier<String>> kinds = List.of(
                issuer::withUnknownKeyId,
                issuer::unsigned,
                issuer::signedWithThePublicKeyAsSecret,
                issuer::ofAnotherIssuer,
                issuer::forAnotherAudience,
                issuer::expired,
                issuer::withUnknownKey);

        for (int i = 0; i < 50; i++) {
            String token = kinds.get(i % kinds.size()).get();
            client.problem(client.get("/api/movies", "Authorization", "Bearer " + token), 401, "unauthenticated");
        }

        assertThat(World.CATALOG.received()).isEmpty();
        assertThat(issuer.keys.received()).hasSizeLessThanOrEqualTo(2);
    }
}
