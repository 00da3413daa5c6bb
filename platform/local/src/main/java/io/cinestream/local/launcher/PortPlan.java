package io.cinestream.local.launcher;

import io.cinestream.local.Ports;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which part listens where: all ports follow the public one, or each is any free one. */
final class PortPlan {

    static final String KEYCLOAK = "keycloak";
    static final String KEYCLOAK_MANAGEMENT = "keycloak management";
    static final String KAFKA = "kafka";
    static final String KAFKA_CONTROLLER = "kafka controller";
    static final String POSTGRES = "postgres";
    static final String SMTP = "smtp";
    static final String MAIL_PAGE = "mail";
    static final String GATEWAY_MANAGEMENT = "gateway management";

    private static final int FIRST_BACKING = 10;
    private static final int FIRST_EXTRA_INSTANCE = 20;
    private static final int HIGHEST = 65_535 - 40;

    private final Map<String, Integer> ports = new LinkedHashMap<>();

    private PortPlan() {}

    /** @param base the public port; 0: every port is a free one */
    static PortPlan of(int base, Map<Service, Integer> instances) {
        if (base < 0 || base > HIGHEST) {
            throw new IllegalArgumentException("CINESTREAM_PORT must be between 1 and " + HIGHEST + ", not " + base);
        }
        PortPlan plan = new PortPlan();
        for (Service service : Service.values()) {
            plan.put(service.id(), base, service.offset());
        }
        int next = FIRST_BACKING;
        for (String part : new String[] {
            KEYCLOAK, KEYCLOAK_MANAGEMENT, KAFKA, KAFKA_CONTROLLER, POSTGRES, SMTP, MAIL_PAGE, GATEWAY_MANAGEMENT
        }) {
            plan.put(part, base, next++);
        }
        next = FIRST_EXTRA_INSTANCE;
        for (Service service : Service.values()) {
            for (int instance = 2; instance <= instances.getOrDefault(service, 1); instance++) {
                plan.put(instanceName(service, instance), base, next++);
            }
        }
        return plan;
    }

    /** {@code booking}, {@code booking-2}, … */
    static String instanceName(Service service, int instance) {
        return instance == 1 ? service.id() : service.id() + "-" + instance;
    }

    private void put(String part, int base, int offset) {
        ports.put(part, base == 0 ? Ports.free() : base + offset);
    }

    int port(String part) {
        Integer port = ports.get(part);
        if (port == null) {
            throw new IllegalArgumentException("No port is planned for " + part);
        }
        return port;
    }

    Map<String, Integer> all() {
        return Map.copyOf(ports);
    }

    /** Refuses in one sentence when another program has one of them. */
    void requireFree() {
        ports.forEach((part, port) -> Ports.requireFree(port, part));
    }
}
