package io.cinestream.gateway;

import io.cinestream.starter.access.AccessRules;
import io.cinestream.starter.problems.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** What happens to every request before it is routed; nothing here depends on the path but the policy of the documentation. */
@Configuration(proxyBeanMethods = false)
class Edge {

    /** After the observation filter, so that every problem document carries its trace, and before the security chain. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final String PAGES = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";
    /** Swagger UI sets styles from its scripts. */
    private static final String DOCUMENTATION = PAGES + "; style-src 'self' 'unsafe-inline'";

    /** A token, where one is sent, must be good; whether one is needed is decided by the service. */
    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers("/**").permitAll();
    }

    @Bean
    FilterRegistrationBean<InboundFilter> inboundFilter(GatewaySettings settings) {
        return at(FIRST, new InboundFilter(settings.bodyLimit(), settings.bodyWithin()));
    }

    /** Written when the answer is sent and only where the service has not set its own. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeaders() {
        var documentation = PathPatternRequestMatcher.withDefaults().matcher("/docs/**");
        List<HeaderWriter> headers = List.of(
                new DelegatingRequestMatcherHeaderWriter(
                        documentation, new ContentSecurityPolicyHeaderWriter(DOCUMENTATION)),
                new ContentSecurityPolicyHeaderWriter(PAGES),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN),
                new PermissionsPolicyHeaderWriter("camera=(self), geolocation=(), microphone=(), payment=()"));
        return at(FIRST + 1, new HeaderWriterFilter(headers));
    }

    @Bean
    FilterRegistrationBean<CorsFilter> corsFilter(GatewaySettings settings, ProblemWriter problems) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(settings.allowedOrigins());
        allowed.setAllowCredentials(true);
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        allowed.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "Accept",
                "Idempotency-Key",
                "If-None-Match",
                "Last-Event-ID",
                "X-Playback-Key",
                "X-XSRF-TOKEN"));
        allowed.setExposedHeaders(List.of("ETag", "Location", "Retry-After"));
        allowed.setMaxAge(Duration.ofHours(1));
        // not for pages: a form of a page without referrer is sent with the origin "null"
        var called = new UrlBasedCorsConfigurationSource();
        List.of("/api/**", "/bff/**", "/play/**", "/v3/**")
                .forEach(path -> called.registerCorsConfiguration(path, allowed));
        var filter = new CorsFilter(called);
        filter.setCorsProcessor(new Documented(problems));
        return at(FIRST + 2, filter);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> at(int order, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }

    /** Refuses with a problem document instead of Spring's plain sentence. */
    private static class Documented extends DefaultCorsProcessor {

        private final ProblemWriter problems;

        Documented(ProblemWriter problems) {
            this.problems = problems;
        }

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration allowed, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            boolean accepted = super.processRequest(allowed, request, response);
            if (!accepted) {
                problems.write(request, response, new OriginRefused());
            }
            return accepted;
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            // answered by processRequest, which knows the request
        }
    }
}
