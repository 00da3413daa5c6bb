package io.cinestream.gateway;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Brings a request to an instance of a service. A request that nobody received goes to another instance, whatever its
 * method; one that may have been received is repeated only when reading it twice is harmless. Waiting twice for a service
 * that is silent would help nobody, so a time-out is not repeated. Only failures to get an answer open the circuit
 * breaker: an error that a service itself answers passes through.
 */
@Component
class ServiceCalls {

    private static final Logger log = LoggerFactory.getLogger(ServiceCalls.class);
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Two instances of which one is dead, and a stale connection to the living one: the fourth attempt arrives. */
    private static final int ATTEMPTS = 4;

    private final Services services;
    private final CircuitBreakerRegistry breakers;

    ServiceCalls(Services services, CircuitBreakerRegistry breakers) {
        this.services = services;
        this.breakers = breakers;
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> call(String service) {
        return (request, next) -> {
            InboundRequest.of(request.servletRequest()).refuseIfDeclaredTooLarge();
            try {
                return breakers.circuitBreaker(service).executeCallable(() -> attempt(service, request, next));
            } catch (CallNotPermittedException open) {
                throw new ServiceDown(service);
            } catch (ResourceAccessException failed) {
                log.warn("{} does not answer a {}: {}", service, request.method(), reason(failed));
                throw new ServiceDown(service);
            }
        };
    }

    /** Without a circuit breaker: a stream that ends says nothing about the service. */
    HandlerFilterFunction<ServerResponse, ServerResponse> stream(String service) {
        return (request, next) -> {
            try {
                LiveStreams.mark(request);
                return attempt(service, request, next);
            } catch (ResourceAccessException failed) {
                log.warn("{} opens no stream: {}", service, reason(failed));
                throw new ServiceDown(service);
            }
        };
    }

    /** Without the address, which the message of the failure itself repeats: it may carry a playback's token. */
    private static String reason(ResourceAccessException failed) {
        return NestedExceptionUtils.getMostSpecificCause(failed).toString();
    }

    private ServerResponse attempt(String service, ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        ServiceInstance instance = services.next(service, null);
        for (int failures = 1; ; failures++) {
            try {
                return send(request, next, instance);
            } catch (ResourceAccessException failed) {
                ServiceInstance another = services.next(service, instance);
                boolean hopeless = neverReceived(failed) && another.equals(instance);
                if (failures == ATTEMPTS || hopeless || !mayRepeat(request, failed)) {
                    throw failed;
                }
                instance = another;
            }
        }
    }

    private static ServerResponse send(
            ServerRequest request, HandlerFunction<ServerResponse> next, ServiceInstance instance) throws Exception {
        URI uri = instance.getUri();
        MvcUtils.setRequestUrl(request, uri);
        return next.handle(request);
    }

    private static boolean mayRepeat(ServerRequest request, ResourceAccessException failed) {
        boolean silent = failed.getCause() instanceof SocketTimeoutException;
        return neverReceived(failed) || !silent && HARMLESS.contains(request.method());
    }

    private static boolean neverReceived(ResourceAccessException failed) {
        return switch (failed.getCause()) {
            case ConnectTimeoutException late -> true;
            case ConnectException refused -> true;
            case UnknownHostException nowhere -> true;
            case null -> false;
            default -> false;
        };
    }
}
