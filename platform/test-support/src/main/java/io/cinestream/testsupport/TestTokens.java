package io.cinestream.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * An issuer of access tokens with its own RS256 key, whose public half is served where the service looks for it. Every
 * method answers the whole value of the {@code Authorization} header.
 */
public final class TestTokens {

    static final String ISSUER = "http://localhost:8080/auth/realms/cinestream";
    private static final String AUDIENCE = "cinestream-api";
    private static final Duration LIFE = Duration.ofHours(12);
    private static final TestTokens INSTANCE = new TestTokens();

    private final RSAKey key = newKey();
    private final HttpServer server = serve();

    private TestTokens() {}

    /** The issuer of this JVM. */
    public static TestTokens issuer() {
        return INSTANCE;
    }

    public String customer(UUID userId) {
        return of(userId, "customer");
    }

    public String owner(UUID userId) {
        return of(userId, "owner");
    }

    public String admin(UUID userId) {
        return of(userId, "admin");
    }

    /** With the address and name that {@link #emailOf} tells. */
    public String of(UUID userId, String role) {
        return of(userId, role, emailOf(userId), "Asha Rao");
    }

    public String of(UUID userId, String role, String email, String name) {
        return bearer(claims(userId, role, email, name).build(), key);
    }

    /** A customer's token whose address is confirmed. */
    public String confirmedCustomer(UUID userId) {
        return bearer(customerClaims(userId).claim("email_verified", true).build(), key);
    }

    /** A customer's token that ran out an hour ago. */
    public String expired(UUID userId) {
        Instant end = Instant.now().minus(Duration.ofHours(1));
        return bearer(
                customerClaims(userId)
                        .issueTime(Date.from(end.minus(LIFE)))
                        .expirationTime(Date.from(end))
                        .build(),
                key);
    }

    /** A customer's token signed by a key that the issuer does not know. */
    public String foreign(UUID userId) {
        return bearer(customerClaims(userId).build(), newKey());
    }

    /** A customer's token that was meant for another application. */
    public String forAnotherAudience(UUID userId) {
        return bearer(customerClaims(userId).audience("elsewhere").build(), key);
    }

    /** A customer's token of another realm that happens to have the same key. */
    public String ofAnotherIssuer(UUID userId) {
        return bearer(customerClaims(userId).issuer(ISSUER + "-2").build(), key);
    }

    /** The address in the tokens of that user. */
    public String emailOf(UUID userId) {
        return userId + "@example.com";
    }

    public String jwksUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/certs";
    }

    private JWTClaimsSet.Builder customerClaims(UUID userId) {
        return claims(userId, "customer", emailOf(userId), "Asha Rao");
    }

    private static JWTClaimsSet.Builder claims(UUID userId, String role, String email, String name) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(userId.toString())
                .claim("typ", "Bearer")
                .claim("email", email)
                .claim("name", name)
                .claim("roles", List.of(role))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
    }

    private static String bearer(JWTClaimsSet claims, RSAKey key) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "Bearer " + token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpServer serve() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/certs", this::answerKeys);
            started.setExecutor(command -> Thread.ofVirtual().start(command));
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answerKeys(HttpExchange exchange) throws IOException {
        byte[] body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
