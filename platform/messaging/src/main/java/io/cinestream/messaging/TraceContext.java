package io.cinestream.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The W3C trace header of the request or event that is being handled, so that a trace goes on behind the outbox. */
class TraceContext {

    private final ObjectProvider<Tracer> tracer;
    private final ObjectProvider<Propagator> propagator;

    TraceContext(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Nullable
    String current() {
        Tracer tracing = tracer.getIfAvailable();
        Propagator propagation = propagator.getIfAvailable();
        Span span = tracing == null ? null : tracing.currentSpan();
        if (span == null || propagation == null) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        propagation.inject(span.context(), headers, (carrier, name, value) -> headers.put(name, value));
        return headers.get("traceparent");
    }
}
