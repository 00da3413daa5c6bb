package io.cinestream.gateway;

import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.DefaultRequest;
import org.springframework.cloud.client.loadbalancer.Response;
import org.springframework.cloud.client.loadbalancer.RetryableRequestContext;
import org.springframework.cloud.loadbalancer.core.RetryAwareServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.core.RoundRobinLoadBalancer;
import org.springframework.cloud.loadbalancer.support.ServiceInstanceListSuppliers;
import org.springframework.cloud.loadbalancer.support.SimpleObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;
import reactor.core.publisher.Mono;

/** The instances of each service and whose turn it is: a fixed list, round robin, never twice the same where another exists. */
@Component
class Services {

    private final Map<String, RoundRobinLoadBalancer> balancers = new HashMap<>();

    Services(Addresses addresses) {
        addresses.routes().forEach((service, uris) -> balancers.put(service, balancer(service, uris)));
    }

    /** @param except the instance that has just failed */
    ServiceInstance next(String service, @Nullable ServiceInstance except) {
        RoundRobinLoadBalancer balancer = balancers.get(service);
        if (balancer == null) {
            throw new ServiceDown(service);
        }
        Response<ServiceInstance> turn = Mono.from(
                        balancer.choose(new DefaultRequest<>(new RetryableRequestContext(except))))
                .block();
        ServiceInstance instance = turn == null ? null : turn.getServer();
        if (instance == null) {
            throw new ServiceDown(service);
        }
        return instance;
    }

    private static RoundRobinLoadBalancer balancer(String service, List<URI> uris) {
        ServiceInstance[] instances =
                uris.stream().map(uri -> new Instance(service, uri)).toArray(ServiceInstance[]::new);
        var list = new RetryAwareServiceInstanceListSupplier(ServiceInstanceListSuppliers.from(service, instances));
        return new RoundRobinLoadBalancer(new SimpleObjectProvider<>(list), service);
    }

    /** Knows its address, which would be put together anew for each request. */
    private static final class Instance extends DefaultServiceInstance {

        private final URI uri;

        Instance(String service, URI uri) {
            super(uri.getAuthority(), service, uri.getHost(), port(uri), "https".equals(uri.getScheme()));
            this.uri = uri;
        }

        @Override
        public URI getUri() {
            return uri;
        }

        private static int port(URI uri) {
            return uri.getPort() > 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        }
    }

    /** @param routes service name to the addresses of its instances, as {@code CINESTREAM_ROUTES_BOOKING=http://a,http://b} */
    @Validated
    @ConfigurationProperties("cinestream")
    record Addresses(@NotEmpty Map<String, @NotEmpty List<URI>> routes) {}
}
