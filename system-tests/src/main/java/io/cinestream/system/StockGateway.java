package io.cinestream.system;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The yardstick of {@link GatewayBench}: Spring Cloud Gateway as it comes, with one route and neither tokens nor limits. Only its
 * pool is ours: the client's own five connections would measure the waiting for them.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class StockGateway {

    private static final int CONNECTIONS = 400;

    public static void main(String[] arguments) {
        SpringApplication.run(StockGateway.class, arguments);
    }

    @Bean
    HttpComponentsClientHttpRequestFactoryBuilder requestFactories() {
        return ClientHttpRequestFactoryBuilder.httpComponents()
                .withConnectionManagerCustomizer(connections ->
                        connections.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS));
    }
}
