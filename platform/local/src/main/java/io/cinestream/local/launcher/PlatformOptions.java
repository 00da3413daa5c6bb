package io.cinestream.local.launcher;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What a platform is started with.
 *
 * @param repository the folder with the built services
 * @param home where its state is kept
 * @param port the public port, from which all others follow; 0: all are free ones
 * @param durable whether the database survives a fall of the machine
 * @param instances how often a service runs, by its name; once when not named
 * @param environment what every service is told in addition
 */
public record PlatformOptions(
        Path repository,
        Path home,
        int port,
        boolean durable,
        Map<String, Integer> instances,
        Map<String, String> environment) {

    /** The profiles of a platform on one's own machine: sandbox provider, demo accounts, mail page. */
    static final String PROFILE = "local";

    /** What lets a slow machine answer all the same, and be done soon with what a killed part had taken on. */
    private static final Map<String, String> PATIENT = Map.of(
            "SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "20000",
            "CINESTREAM_KEYCLOAK_READTIMEOUT", "15s",
            "CINESTREAM_MAIL_LEASEFOR", "30s");

    /** A platform for tests: free ports, a home of its own. */
    public static PlatformOptions forTests(Path repository, Path home) {
        return new PlatformOptions(repository, home, 0, false, Map.of(), PATIENT);
    }

    public PlatformOptions withInstances(String service, int count) {
        Map<String, Integer> more = new HashMap<>(instances);
        more.put(service, count);
        return new PlatformOptions(repository, home, port, durable, Map.copyOf(more), environment);
    }

    public PlatformOptions with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new PlatformOptions(repository, home, port, durable, instances, Map.copyOf(more));
    }

    Map<Service, Integer> instancesByService() {
        Map<Service, Integer> counts = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            counts.put(service, instances.getOrDefault(service.id(), 1));
        }
        return counts;
    }
}
