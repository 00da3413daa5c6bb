package io.cinestream.starter.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.cinestream.starter.problems.Forbidden;
import io.cinestream.starter.problems.ProblemWriter;
import io.cinestream.starter.problems.Unauthenticated;
import jakarta.servlet.DispatcherType;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A stateless resource server: bearer tokens of one issuer for one audience, roles from an allow-list, deny by default. */
@AutoConfiguration
@AutoConfigureBefore({OAuth2ResourceServerAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class})
@EnableConfigurationProperties(TokenSettings.class)
class AccessAutoConfiguration {

    private static final String[] OPEN = {"/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**"};

    @Bean
    @ConditionalOnMissingBean(name = "resourceServer")
    SecurityFilterChain resourceServer(
            HttpSecurity http, TokenCheck tokens, ObjectProvider<AccessRules> rules, ProblemWriter problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                            .permitAll();
                    requests.requestMatchers(OPEN).permitAll();
                    rules.orderedStream().forEach(service -> service.declare(requests));
                    requests.anyRequest().denyAll();
                })
                .addFilter(tokens.filter())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, refused) ->
                                problems.write(request, response, new Unauthenticated()))
                        .accessDeniedHandler(
                                (request, response, refused) -> problems.write(request, response, new Forbidden())))
                .build();
    }

    @Bean
    TokenCheck tokenCheck(JwtDecoder tokens, ProblemWriter problems) {
        return new TokenCheck(tokens, problems);
    }

    /** A span for each filter would say nothing that the request's own does not. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Spring's rule for headers, without its regular expressions: on a token they take longer than all else that looks at it. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(AccessAutoConfiguration::isPrintable);
        firewall.setAllowedHeaderValues(AccessAutoConfiguration::isPrintable);
        return firewall;
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) && text.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    /** @param onEachUse what a service has against a token that is valid by itself, asked each time it is sent */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(TokenSettings tokens, Clock clock, ObjectProvider<OAuth2TokenValidator<Jwt>> onEachUse)
            throws MalformedURLException {
        JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                        tokens.jwksUri().toURL(), new DefaultResourceRetriever(2_000, 2_000, 128 * 1024))
                .cache(true)
                .refreshAheadCache(Duration.ofSeconds(30).toMillis(), false)
                .rateLimited(Duration.ofSeconds(30).toMillis())
                .outageTolerant(Duration.ofHours(4).toMillis())
                .build();
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(tokens.issuer()),
                new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(tokens.audience()))));
        return new VerifiedTokens(
                decoder,
                () -> isAnyKnown(keys),
                new DelegatingOAuth2TokenValidator<>(onEachUse.orderedStream().toList()),
                clock);
    }

    /** Looks at the keys kept; only where there are none is the issuer asked, at its limited rate. */
    private static boolean isAnyKnown(JWKSource<SecurityContext> keys) {
        try {
            return !keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                    .isEmpty();
        } catch (KeySourceException unreachable) {
            return false;
        }
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
