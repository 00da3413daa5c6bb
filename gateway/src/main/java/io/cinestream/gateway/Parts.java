package io.cinestream.gateway;

import io.cinestream.starter.problems.Unauthenticated;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.MediaType;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/** Asks several services the same question at once, in the caller's name. One that does not answer is an answer for all. */
@Component
class Parts {

    private static final Logger log = LoggerFactory.getLogger(Parts.class);

    private final Services services;
    private final CircuitBreakerRegistry breakers;
    private final RestClient http;
    private final ContextSnapshotFactory contexts =
            ContextSnapshotFactory.builder().build();

    Parts(Services services, CircuitBreakerRegistry breakers, RestClient.Builder http, CloseableHttpClient callClient) {
        this.services = services;
        this.breakers = breakers;
        this.http = http.requestFactory(new HttpComponentsClientHttpRequestFactory(callClient))
                .build();
    }

    /**
     * @return the answer of each service
     * @throws ServiceDown when one of them gives none
     */
    Map<String, byte[]> collect(String path, Collection<String> asked, String token) {
        Map<String, CompletableFuture<byte[]>> answers = new HashMap<>();
        try (ExecutorService threads =
                ContextExecutorService.wrap(Executors.newVirtualThreadPerTaskExecutor(), contexts::captureAll)) {
            asked.forEach(service ->
                    answers.put(service, CompletableFuture.supplyAsync(() -> ask(service, path, token), threads)));
        }
        Map<String, byte[]> collected = new HashMap<>();
        answers.forEach((service, answer) -> collected.put(service, settled(answer)));
        return collected;
    }

    private static byte[] settled(CompletableFuture<byte[]> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private byte[] ask(String service, String path, String token) {
        try {
            return breakers.circuitBreaker(service).executeSupplier(() -> askAnInstance(service, path, token));
        } catch (HttpClientErrorException.Unauthorized refused) {
            throw new Unauthenticated();
        } catch (CallNotPermittedException open) {
            throw new ServiceDown(service);
        } catch (ResourceAccessException silent) {
            log.warn(
                    "{} gives no part: {}",
                    service,
                    NestedExceptionUtils.getMostSpecificCause(silent).toString());
            throw new ServiceDown(service);
        } catch (RestClientResponseException failed) {
            // without the body, which is personal
            log.warn("{} gives no part but {}", service, failed.getStatusCode());
            throw new ServiceDown(service);
        }
    }

    /** Reading twice is harmless: an instance that breaks off is given up for another; waiting twice would help nobody. */
    private byte[] askAnInstance(String service, String path, String token) {
        ServiceInstance first = services.next(service, null);
        try {
            return read(first, path, token);
        } catch (ResourceAccessException failed) {
            if (failed.getCause() instanceof SocketTimeoutException) {
                throw failed;
            }
            return read(services.next(service, first), path, token);
        }
    }

    private byte[] read(ServiceInstance instance, String path, String token) {
        byte[] body = http.get()
                .uri(URI.create(instance.getUri() + path))
                .accept(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(byte[].class);
        if (body == null) {
            throw new ResourceAccessException("no content");
        }
        return body;
    }
}
