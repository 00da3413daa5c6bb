package io.cinestream.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Everything around the gateway, started once and put in order before each test. */
public class World implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeforeEachCallback {

    public static final FakeIssuer ISSUER = new FakeIssuer();
    static final FakeService IDENTITY = new FakeService("identity");
    static final FakeService CATALOG = new FakeService("catalog");
    static final FakeService BOOKING_A = new FakeService("booking");
    static final FakeService BOOKING_B = new FakeService("booking");
    static final FakeService PAYMENT = new FakeService("payment");
    static final FakeService NOTIFICATION = new FakeService("notification");
    static final FakeService STREAMING = new FakeService("streaming");
    static final FakeService KEYCLOAK = new FakeService("keycloak");
    static final List<FakeService> SERVICES =
            List.of(IDENTITY, CATALOG, BOOKING_A, BOOKING_B, PAYMENT, NOTIFICATION, STREAMING, KEYCLOAK);

    /** A client that comes from here is a trusted proxy. */
    static final String PROXY = "127.0.0.2";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "management.server.port=0",
                        "spring.autoconfigure.exclude=io.cinestream.messaging.MessagingAutoConfiguration",
                        "cinestream.bff.client-secret=" + RealKeycloak.BFF_SECRET,
                        "cinestream.routes.identity=" + IDENTITY.url(),
                        "cinestream.routes.catalog=" + CATALOG.url(),
                        "cinestream.routes.booking=" + BOOKING_A.url() + "," + BOOKING_B.url(),
                        "cinestream.routes.payment=" + PAYMENT.url(),
                        "cinestream.routes.notification=" + NOTIFICATION.url(),
                        "cinestream.routes.streaming=" + STREAMING.url(),
                        "cinestream.gateway.trusted-proxies=127\\.0\\.0\\.2",
                        "cinestream.gateway.allowed-origins=https://shop.example",
                        "cinestream.gateway.body-limit=100KB",
                        "cinestream.gateway.body-within=4s",
                        "cinestream.gateway.calls.response-timeout=6s",
                        "cinestream.gateway.streams.per-caller=2",
                        "cinestream.gateway.per-caller.requests=600",
                        "cinestream.gateway.per-caller.per=1d",
                        "cinestream.gateway.throttles.login.per-address.requests=1000",
                        "cinestream.gateway.throttles.login.per-account.requests=3",
                        "cinestream.gateway.throttles.login.per-account.per=1h",
                        "cinestream.gateway.throttles.register.per-address.requests=3",
                        "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=1s")
                .applyTo(context);
        boolean real =
                context.getEnvironment().getProperty("world.keycloak", "fake").equals("real");
        Map<String, Object> issuer = real ? RealKeycloak.properties() : fakeIssuer();
        // said last, so that it takes the place of the test issuer of all services
        context.addBeanFactoryPostProcessor(factory ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("issuer", issuer)));
    }

    private static Map<String, Object> fakeIssuer() {
        return Map.of(
                "cinestream.security.issuer",
                FakeIssuer.ISSUER,
                "cinestream.security.jwks-uri",
                ISSUER.keys.url(),
                "cinestream.keycloak.url",
                KEYCLOAK.url() + "/auth",
                "cinestream.routes.keycloak",
                KEYCLOAK.url());
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
