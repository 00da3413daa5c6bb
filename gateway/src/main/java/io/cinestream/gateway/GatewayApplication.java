package io.cinestream.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Repeated writes are remembered by the services, each with its own change; here the key only passes. */
@SpringBootApplication(excludeName = "io.cinestream.starter.idempotency.IdempotencyAutoConfiguration")
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
