package io.cinestream.identity.credentials;

import java.io.IOException;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Calls that end in time and are sent once: the client would otherwise repeat a POST that was answered 503. */
@Configuration
class KeycloakConnection {

    @Bean
    RestClient keycloakHttp(RestClient.Builder builder, KeycloakSettings settings) {
        return builder.baseUrl(settings.url().toString())
                .requestInterceptor(KeycloakConnection::inTheNameOf)
                .requestFactory(ClientHttpRequestFactoryBuilder.httpComponents()
                        .withHttpClientCustomizer(HttpClientBuilder::disableAutomaticRetries)
                        .withConnectionManagerCustomizer(pool ->
                                pool.setMaxConnTotal(settings.connections()).setMaxConnPerRoute(settings.connections()))
                        .withDefaultRequestConfigCustomizer(
                                request -> request.setConnectionRequestTimeout(Timeout.of(settings.connectTimeout())))
                        .build(HttpClientSettings.defaults()
                                .withTimeouts(settings.connectTimeout(), settings.readTimeout())))
                .build();
    }

    /** Keycloak notes with a session from where its person logged in: not from us, but from where our caller is. */
    private static ClientHttpResponse inTheNameOf(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes caller) {
            request.getHeaders().set("X-Forwarded-For", caller.getRequest().getRemoteAddr());
        }
        return execution.execute(request, body);
    }
}
