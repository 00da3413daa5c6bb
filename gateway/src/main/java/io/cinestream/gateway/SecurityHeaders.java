package io.cinestream.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a browser is told of every answer, refusals too, unless the service that answers has its own word on it. No page has inline styles or scripts, so there is no nonce to hand out.
 */
@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

    private static final String PAGES = "default-src 'self'; script-src 'self'; style-src %s; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final List<String> OURS = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Strict-Transport-Security",
            "Referrer-Policy",
            "Permissions-Policy");

    /** Swagger UI and ReDoc set styles from their scripts; these are still none but ours. */
    private static final List<String> DOCUMENTATION = List.of("/docs", "/docs/**", "/redoc", "/redoc/**");

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeaderFilter() {
        var paths = PathPatternRequestMatcher.withDefaults();
        var documentation = new OrRequestMatcher(
                DOCUMENTATION.stream().<RequestMatcher>map(paths::matcher).toList());
        List<HeaderWriter> headers = List.of(
                new DelegatingRequestMatcherHeaderWriter(
                        documentation,
                        new ContentSecurityPolicyHeaderWriter(PAGES.formatted("'self' 'unsafe-inline'"))),
                new ContentSecurityPolicyHeaderWriter(PAGES.formatted("'self'")),
                new XContentTypeOptionsHeaderWriter(),
                new HstsHeaderWriter(),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN),
                new PermissionsPolicyHeaderWriter("camera=(self), geolocation=(), microphone=(), payment=()"));
        var filter = new HeaderWriterFilter(headers);
        filter.setShouldWriteHeadersEagerly(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Edge.FIRST + 1);
        return registration;
    }

    /** What a service has set counts, and counts alone. */
    static void giveWay(HttpHeaders service, HttpServletResponse response) {
        for (String name : OURS) {
            if (service.containsHeader(name)) {
                response.setHeader(name, null);
            }
        }
    }
}
