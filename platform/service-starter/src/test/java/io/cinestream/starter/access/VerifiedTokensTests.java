package io.cinestream.starter.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class VerifiedTokensTests {

    private static final int NOBODY_LISTENS = 1;

    @Test
    void aTokenIsNeverCalledForgedWhileNoKeyCouldBeFetched() throws Exception {
        var settings = new TokenSettings(
                "http://issuer", URI.create("http://127.0.0.1:" + NOBODY_LISTENS + "/keys"), "cinestream-api");
        JwtDecoder tokens = new AccessAutoConfiguration().jwtDecoder(settings, Clock.systemUTC());
        String token = token();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> tokens.decode(token))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    private static String token() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("signing").generate();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("signing").build(),
                new JWTClaimsSet.Builder().issuer("http://issuer").build());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }
}
