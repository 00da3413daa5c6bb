package io.cinestream.identity.credentials;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** Calls that end in time and are sent once: the client would otherwise repeat a POST that was answered 503. */
@Configuration
class KeycloakConnection {

    @Bean
    RestClient keycloakHttp(RestClient.Builder builder, KeycloakSettings settings) {
        return builder.baseUrl(settings.url().toString())
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
}
