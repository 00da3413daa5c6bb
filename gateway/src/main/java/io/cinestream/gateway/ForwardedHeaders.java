package io.cinestream.gateway;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Locale;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.RemoveHopByHopRequestHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What the services may believe about the sender. Nothing the client claims about itself passes; the address told is the one
 * that Tomcat found, which reads {@code X-Forwarded-*} from trusted proxies only; the token is the one that was verified here,
 * sent by the client or kept in its session; the trace is the one that this request belongs to.
 */
@Component
class ForwardedHeaders implements RequestHttpHeadersFilter, Ordered {

    private final Tracer tracer;
    private final Propagator propagator;

    ForwardedHeaders(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Override
    public HttpHeaders apply(HttpHeaders claimed, ServerRequest request) {
        HttpHeaders trusted = new HttpHeaders();
        claimed.forEach((name, values) -> {
            String known = name.toLowerCase(Locale.ROOT);
            if (!isClaim(known) && !RemoveHopByHopRequestHeadersFilter.HEADERS_REMOVED_ON_REQUEST.contains(known)) {
                trusted.addAll(name, values);
            }
        });
        CookiesOnward.keepAllowed(trusted, request);
        if (request.servletRequest().getUserPrincipal() instanceof JwtAuthenticationToken person) {
            trusted.setBearerAuth(person.getToken().getTokenValue());
        }
        trusted.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
        trusted.set("X-Forwarded-Proto", request.servletRequest().getScheme());
        String host = request.headers().firstHeader(HttpHeaders.HOST);
        if (host != null) {
            trusted.set("X-Forwarded-Host", host);
        }
        TraceContext trace = tracer.currentTraceContext().context();
        if (trace != null) {
            propagator.inject(trace, trusted, (headers, name, value) -> trusted.set(name, value));
        }
        return trusted;
    }

    private static boolean isClaim(String name) {
        return name.startsWith("x-user-")
                || name.startsWith("x-forwarded-")
                || name.equals("forwarded")
                || name.equals("x-real-ip");
    }

    /** Last, so that no other filter takes away what is set here. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
