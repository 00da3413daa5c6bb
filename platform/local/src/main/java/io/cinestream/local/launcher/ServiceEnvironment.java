package io.cinestream.local.launcher;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each service is told, by environment variables: the same names that compose and Kubernetes use. */
final class ServiceEnvironment {

    private static final String LOOPBACK = "127.0.0.1";

    private final PlatformOptions options;
    private final PortPlan ports;
    private final Secrets secrets;
    private final Home home;

    ServiceEnvironment(PlatformOptions options, PortPlan ports, Secrets secrets, Home home) {
        this.options = options;
        this.ports = ports;
        this.secrets = secrets;
        this.home = home;
    }

    /** Where browsers and clients reach the platform. */
    URI publicUrl() {
        return URI.create("http://localhost:" + ports.port(Service.GATEWAY.id()));
    }

    /** Where they find Keycloak: behind the gateway. */
    URI publicKeycloakUrl() {
        return publicUrl().resolve("/auth");
    }

    private String keycloakUrl() {
        return "http://" + LOOPBACK + ":" + ports.port(PortPlan.KEYCLOAK) + "/auth";
    }

    Map<String, String> of(Service service, int instance) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", PlatformOptions.PROFILE);
        environment.put("SERVER_PORT", Integer.toString(ports.port(PortPlan.instanceName(service, instance))));
        environment.put("SERVER_ADDRESS", LOOPBACK);
        environment.put("CINESTREAM_PUBLIC_URL", publicUrl().toString());
        environment.put("CINESTREAM_SECURITY_ISSUER", publicKeycloakUrl() + "/realms/cinestream");
        environment.put(
                "CINESTREAM_SECURITY_JWKS_URI", keycloakUrl() + "/realms/cinestream/protocol/openid-connect/certs");
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", LOOPBACK + ":" + ports.port(PortPlan.KAFKA));
        environment.put(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://" + LOOPBACK + ":" + ports.port(PortPlan.POSTGRES) + "/" + service.id());
        environment.put("SPRING_DATASOURCE_USERNAME", service.id());
        environment.put("SPRING_DATASOURCE_PASSWORD", secrets.of("postgres." + service.id()));
        environment.putAll(own(service));
        environment.putAll(options.environment());
        return environment;
    }

    private Map<String, String> own(Service service) {
        return switch (service) {
            case GATEWAY -> gateway();
            case IDENTITY ->
                Map.of(
                        "CINESTREAM_KEYCLOAK_URL", keycloakUrl(),
                        "CINESTREAM_KEYCLOAK_REALM", "cinestream",
                        "CINESTREAM_KEYCLOAK_CLIENT_SECRET", secrets.of("keycloak.client"),
                        "CINESTREAM_MAIL_CODES_KEY", secrets.of("mail.codes"));
            case PAYMENT ->
                Map.of(
                        "CINESTREAM_SANDBOX_SECRET",
                        secrets.of("sandbox"),
                        "CINESTREAM_PAYMENT_SELF_URL",
                        "http://" + LOOPBACK + ":" + ports.port(Service.PAYMENT.id()));
            case NOTIFICATION ->
                Map.of(
                        "SPRING_MAIL_HOST",
                        LOOPBACK,
                        "SPRING_MAIL_PORT",
                        Integer.toString(ports.port(PortPlan.SMTP)),
                        "CINESTREAM_MAIL_FROM",
                        "CineStream <tickets@cinestream.local>",
                        "CINESTREAM_MAIL_CODES_KEY",
                        secrets.of("mail.codes"));
            case STREAMING -> Map.of("CINESTREAM_MEDIA_DIR", home.data("media").toString());
            case BOOKING -> Map.of("CINESTREAM_BOOKING_TICKETS_KEY", secrets.of("tickets"));
            case CATALOG -> Map.of();
        };
    }

    private Map<String, String> gateway() {
        Map<String, String> environment = new HashMap<>();
        String management = Integer.toString(ports.port(PortPlan.GATEWAY_MANAGEMENT));
        environment.put("MANAGEMENT_SERVER_PORT", management);
        environment.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
        environment.put("CINESTREAM_KEYCLOAK_URL", keycloakUrl());
        environment.put("CINESTREAM_BFF_CLIENT_SECRET", secrets.of("keycloak.bff"));
        environment.put("CINESTREAM_ROUTES_KEYCLOAK", "http://" + LOOPBACK + ":" + ports.port(PortPlan.KEYCLOAK));
        for (Service service : Service.values()) {
            if (service != Service.GATEWAY) {
                environment.put("CINESTREAM_ROUTES_" + service.name(), String.join(",", addresses(service)));
            }
        }
        return environment;
    }

    private List<String> addresses(Service service) {
        int count = options.instancesByService().getOrDefault(service, 1);
        return IntStream.rangeClosed(1, count)
                .mapToObj(instance -> PortPlan.instanceName(service, instance))
                .map(name -> "http://" + LOOPBACK + ":" + ports.port(name))
                .collect(Collectors.toList());
    }
}
