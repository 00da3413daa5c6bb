package io.cinestream.starter.access;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class VerifiedTokensTests {

    private static final int NOBODY_LISTENS = 1;
    private static final ObjectProvider<OAuth2TokenValidator<Jwt>> NOTHING_AGAINST_IT =
            new StaticListableBeanFactory().getBeanProvider(ResolvableType.forClass(OAuth2TokenValidator.class));

    @Test
    void aTokenIsNeverCalledForgedWhileNoKeyCouldBeFetched() throws Exception {
        var settings = new TokenSettings(
                "http://issuer", URI.create("http://127.0.0.1:" + NOBODY_LISTENS + "/keys"), "cinestream-api");
        JwtDecoder tokens = new AccessAutoConfiguration().jwtDecoder(settings, Clock.systemUTC(), NOTHING_AGAINST_IT);
        String token = token();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> tokens.decode(token))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void whatAServiceHasAgainstATokenCountsForRememberedOnesToo() {
        Jwt jwt = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("asha")
                .expiresAt(Instant.now().plusSeconds(300))
                .build();
        var ended = new AtomicBoolean();
        JwtDecoder tokens = new VerifiedTokens(
                token -> jwt,
                () -> true,
                token -> ended.get()
                        ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                        : OAuth2TokenValidatorResult.success(),
                Clock.systemUTC());
        assertThat(tokens.decode("token")).isSameAs(jwt);

        ended.set(true);

        assertThatThrownBy(() -> tokens.decode("token")).isInstanceOf(BadJwtException.class);
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
