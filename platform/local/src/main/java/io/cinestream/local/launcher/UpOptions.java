package io.cinestream.local.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What stands after {@code ./cinestream up}.
 *
 * @param detach whether it returns when all is healthy
 * @param empty whether it starts without demo data and demo accounts
 */
record UpOptions(boolean detach, boolean empty, Map<String, Integer> instances) {

    private static final int MOST_INSTANCES = 5;

    /** A word on the command line, or a variable, that cannot be understood. */
    static final class Misunderstood extends RuntimeException {
        Misunderstood(String sentence) {
            super(sentence);
        }
    }

    static UpOptions parse(String... words) {
        boolean detach = false;
        boolean empty = false;
        Map<String, Integer> instances = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--detach", "-d" -> detach = true;
                case "--empty" -> empty = true;
                case "--instances" -> {
                    if (++i == words.length) {
                        throw new Misunderstood("--instances needs a value such as booking=2.");
                    }
                    readInstances(words[i], instances);
                }
                default -> {
                    if (!words[i].startsWith("--instances=")) {
                        throw new Misunderstood(
                                "'" + words[i] + "' is not an option of up; see ./cinestream up --help.");
                    }
                    readInstances(words[i].substring("--instances=".length()), instances);
                }
            }
        }
        return new UpOptions(detach, empty, Map.copyOf(instances));
    }

    private static void readInstances(String value, Map<String, Integer> instances) {
        for (String pair : value.split(",", -1)) {
            String[] nameAndCount = pair.split("=", -1);
            if (nameAndCount.length != 2 || !nameAndCount[1].matches("[1-9]")) {
                throw new Misunderstood("'" + pair + "' is not of the form booking=2.");
            }
            requireMultipliable(nameAndCount[0]);
            int count = Integer.parseInt(nameAndCount[1]);
            if (count > MOST_INSTANCES) {
                throw new Misunderstood("At most " + MOST_INSTANCES + " instances of a service run here.");
            }
            instances.put(nameAndCount[0], count);
        }
    }

    private static void requireMultipliable(String name) {
        for (Service service : Service.values()) {
            if (service != Service.GATEWAY && service.id().equals(name)) {
                return;
            }
        }
        throw new Misunderstood("'" + name + "' is not a service that can run more than once.");
    }

    PlatformOptions platform(Path repository, Path home, Map<String, String> environment) {
        Map<String, String> told = empty ? Map.of("CINESTREAM_IDENTITY_DEMO_ACCOUNTS", "false") : Map.of();
        return new PlatformOptions(repository, home, port(environment), true, instances, told);
    }

    private static int port(Map<String, String> environment) {
        String port = environment.getOrDefault("CINESTREAM_PORT", "8080");
        if (!port.matches("[1-9][0-9]{0,4}")) {
            throw new Misunderstood("CINESTREAM_PORT must be a port number, not '" + port + "'.");
        }
        return Integer.parseInt(port);
    }
}
