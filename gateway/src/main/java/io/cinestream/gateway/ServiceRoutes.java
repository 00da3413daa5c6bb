package io.cinestream.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.config.RouteProperties;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctionDefinition;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The two kinds of address that routes.yml may name: {@code service://booking}, an ordinary request, and
 * {@code sse://booking}, a stream. Spring Cloud Gateway finds them by the bean names.
 */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {

    @Bean
    Function<RouteProperties, HandlerFunctionDefinition> serviceHandlerFunctionDefinition(
            ServiceCalls calls, Throttles throttles) {
        var fairShare = throttles.fairShare();
        return route -> {
            List<HandlerFilterFunction<ServerResponse, ServerResponse>> first = new ArrayList<>();
            first.add(naming(route));
            first.add(fairShare);
            if (route.getMetadata().get("body-limit") instanceof String limit) {
                first.add(limiting(DataSize.parse(limit)));
            }
            if (route.getMetadata().get("throttle") instanceof String name) {
                first.add(throttles.throttle(name));
            }
            return new HandlerFunctionDefinition.Default(
                    "service", HandlerFunctions.http(), first, List.of(calls.call(service(route))));
        };
    }

    @Bean
    Function<RouteProperties, HandlerFunctionDefinition> sseHandlerFunctionDefinition(
            ServiceCalls calls, Throttles throttles) {
        var fairShare = throttles.fairShare();
        return route -> new HandlerFunctionDefinition.Default(
                "sse",
                HandlerFunctions.http(),
                List.of(naming(route), fairShare),
                List.of(calls.stream(service(route))));
    }

    private static String service(RouteProperties route) {
        URI uri = Objects.requireNonNull(route.getUri());
        return Objects.requireNonNull(uri.getHost(), () -> "no service in " + uri);
    }

    private static HandlerFilterFunction<ServerResponse, ServerResponse> naming(RouteProperties route) {
        return (request, next) -> {
            MvcUtils.setRouteId(request, route.getId());
            return next.handle(request);
        };
    }

    private static HandlerFilterFunction<ServerResponse, ServerResponse> limiting(DataSize limit) {
        return (request, next) -> {
            InboundRequest.of(request.servletRequest()).limit(limit);
            return next.handle(request);
        };
    }
}
