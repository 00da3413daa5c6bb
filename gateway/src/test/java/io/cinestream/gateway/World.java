package io.cinestream.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Everything around the gateway, started once and put in order before each test. */
class World implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeforeEachCallback {

    static final FakeIssuer ISSUER = new FakeIssuer();
    static final FakeService IDENTITY = new FakeService("identity");
    static final FakeService CATALOG = new FakeService("catalog");
    static final FakeService BOOKING_A = new FakeService("booking");
    static final FakeService BOOKING_B = new FakeService("booking");
    static final FakeService PAYMENT = new FakeService("payment");
    static final FakeService NOTIFICATION = new FakeService("notification");
    static final FakeService STREAMING = new FakeService("streaming");
    static final List<FakeService> SERVICES =
            List.of(IDENTITY, CATALOG, BOOKING_A, BOOKING_B, PAYMENT, NOTIFICATION, STREAMING);

    /** A client that comes from here is a trusted proxy. */
    static final String PROXY = "127.0.0.2";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.profiles.active=test",
                        "management.server.port=0",
                        "spring.autoconfigure.exclude=io.cinestream.messaging.MessagingAutoConfiguration",
                        "cinestream.security.issuer=" + FakeIssuer.ISSUER,
                        "cinestream.security.jwks-uri=" + ISSUER.keys.url(),
                        "cinestream.routes.identity=" + IDENTITY.url(),
                        "cinestream.routes.catalog=" + CATALOG.url(),
                        "cinestream.routes.booking=" + BOOKING_A.url() + "," + BOOKING_B.url(),
                        "cinestream.routes.payment=" + PAYMENT.url(),
                        "cinestream.routes.notification=" + NOTIFICATION.url(),
                        "cinestream.routes.streaming=" + STREAMING.url(),
                        "cinestream.gateway.trusted-proxies=127\\.0\\.0\\.2",
                        "cinestream.gateway.allowed-origins=https://shop.example",
                        "cinestream.gateway.body-limit=100KB",
                        "cinestream.gateway.body-within=1s",
                        "cinestream.gateway.calls.response-timeout=2s",
                        "cinestream.gateway.streams.per-caller=2",
                        "cinestream.gateway.per-caller.requests=600",
                        "cinestream.gateway.per-caller.per=1d",
                        "cinestream.gateway.throttles.login.per-address.requests=1000",
                        "cinestream.gateway.throttles.login.per-account.requests=3",
                        "cinestream.gateway.throttles.login.per-account.per=1h",
                        "cinestream.gateway.throttles.register.per-address.requests=3",
                        "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=1s")
                .applyTo(context);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        SERVICES.forEach(FakeService::reset);
        ISSUER.keys.reset();
        ISSUER.publishKeys();
        SpringExtension.getApplicationContext(test)
                .getBean(CircuitBreakerRegistry.class)
                .getAllCircuitBreakers()
                .forEach(CircuitBreaker::reset);
    }
}
