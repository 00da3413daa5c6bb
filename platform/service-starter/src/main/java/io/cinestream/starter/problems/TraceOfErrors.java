package io.cinestream.starter.problems;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** Gives the error page of the container the trace of the request that failed; without it the document would have none. */
class TraceOfErrors implements Filter {

    private final Tracer tracer;

    TraceOfErrors(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Span span = ServerHttpObservationFilter.findObservationContext((HttpServletRequest) request)
                .map(observed -> observed.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .orElse(null);
        try (var scope = tracer.withSpan(span)) {
            chain.doFilter(request, response);
        }
    }
}
