package io.cinestream.gateway;

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
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** What happens to every request before it is routed; nothing here depends on the path. */
@Configuration(proxyBeanMethods = false)
class Edge {

    /** After the observation filter, so that every problem document carries its trace, and before the security chain. */
    static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<InboundFilter> inboundFilter(GatewaySettings settings) {
        return at(FIRST, new InboundFilter(settings.bodyLimit(), settings.bodyWithin()));
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
        allowed.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "RateLimit", "RateLimit-Policy"));
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
