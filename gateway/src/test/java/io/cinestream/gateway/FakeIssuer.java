package io.cinestream.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Issues good and bad tokens and publishes its keys. */
public class FakeIssuer {

    static final String ISSUER = "http://localhost/auth/realms/cinestream";

    final FakeService keys = new FakeService("keys");
    private final RSAKey key = newKey();
    private final RSAKey unpublished = newKey();

    void publishKeys() {
        keys.behave(exchange ->
                FakeService.answer(exchange, 200, "application/json", new JWKSet(key.toPublicJWK()).toString()));
    }

    public String good(UUID user) {
        return signed(key, claims -> claims.subject(user.toString()));
    }

    String expired() {
        return signed(
                key, claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
    }

    String ofAnotherIssuer() {
        return signed(key, claims -> claims.issuer("http://localhost/auth/realms/other"));
    }

    String forAnotherAudience() {
        return signed(key, claims -> claims.audience("somebody-else"));
    }

    /** Each of a key that nobody has ever heard of. */
    String withUnknownKeyId() {
        return signed(
                new RSAKey.Builder(unpublished)
                        .keyID(UUID.randomUUID().toString())
                        .build(),
                claims -> {});
    }

    String withUnknownKey() {
        return signed(unpublished, claims -> {});
    }

    String unsigned() {
        return new PlainJWT(claims(claims -> {})).serialize();
    }

    /** The classic confusion: the public key taken as a shared secret. */
    String signedWithThePublicKeyAsSecret() {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims(claims -> {}));
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(RSAKey key, Consumer<JWTClaimsSet.Builder> change) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims(change));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("cinestream-api")
                .subject(UUID.randomUUID().toString())
                .claim("roles", List.of("customer"))
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        change.accept(claims);
        return claims.build();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
