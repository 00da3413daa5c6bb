package io.cinestream.starter;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A token issuer with a key of its own that counts how often its keys are fetched. */
final class Issuer {

    static final String NAME = "http://issuer.test";

    final AtomicInteger fetches = new AtomicInteger();
    private final RSAKey key;
    private final RSAKey unpublished = new RSAKeyGenerator(2048).generate();
    private final HttpServer server;

    Issuer() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("signing").generate();
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    String jwksUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    String token(UUID subject, String role) {
        return sign("signing", key, claims(subject.toString(), role, NAME, "cinestream-api", Duration.ofMinutes(5)));
    }

    String token(UUID subject, String role, String issuer, String audience, Duration life) {
        return sign("signing", key, claims(subject.toString(), role, issuer, audience, life));
    }

    String tokenOf(String subject) {
        Duration life = Duration.ofMinutes(5);
        return sign("signing", key, claims(subject, "admin", NAME, "cinestream-api", life));
    }

    String tokenOfUnknownKey() {
        return sign(
                UUID.randomUUID().toString(),
                unpublished,
                claims(UUID.randomUUID().toString(), "admin", NAME, "cinestream-api", Duration.ofMinutes(5)));
    }

    private static JWTClaimsSet claims(String subject, String role, String issuer, String audience, Duration life) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .issuer(issuer)
                .audience(audience)
                .claim("roles", List.of(role))
                .claim("email", "a@b.test")
                .claim("name", "A B")
                .issueTime(Date.from(now.minusSeconds(3600)))
                .expirationTime(Date.from(now.plus(life)))
                .build();
    }

    private static String sign(String keyId, RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
