package io.cinestream.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Mints access tokens for a measurement, where logging thousands of people in would measure Keycloak. It lives as long as that. */
class BenchIssuer implements AutoCloseable {

    private static final String KEY = "bench";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeyPair keys;
    private final HttpServer server;

    BenchIssuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/certs", exchange -> {
            byte[] body = JSON.writeValueAsBytes(Map.of("keys", List.of(publicKey())));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    URI keysUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/certs");
    }

    /** Who issues: the claim {@code iss} of every token. */
    String name() {
        return "http://127.0.0.1/bench";
    }

    String customer() {
        return token("customer");
    }

    String token(String role) {
        Instant now = Instant.now();
        return sign(Map.of(
                "iss", name(),
                "aud", "cinestream-api",
                "sub", UUID.randomUUID().toString(),
                "email", "bench@example.test",
                "name", "Bench",
                "roles", List.of(role),
                "iat", now.getEpochSecond(),
                "exp", now.plus(Duration.ofHours(2)).getEpochSecond()));
    }

    private String sign(Map<String, Object> claims) {
        String content = encoded(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY))) + "."
                + encoded(JSON.writeValueAsBytes(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> publicKey() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                KEY,
                "n",
                encoded(unsigned(key.getModulus())),
                "e",
                encoded(unsigned(key.getPublicExponent())));
    }

    /** Without the byte that only tells the sign. */
    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
