package io.cinestream.local.launcher;

import java.util.ArrayList;
import java.util.List;

/** The names of the parts, in the order in which people want to read them. */
final class Parts {

    static final List<String> BACKING = List.of("postgres", "kafka", "mail", "keycloak");

    private Parts() {}

    static List<String> of(PlatformOptions options, boolean withDemoData) {
        List<String> parts = new ArrayList<>(BACKING);
        options.instancesByService().forEach((service, count) -> {
            for (int instance = 1; instance <= count; instance++) {
                parts.add(PortPlan.instanceName(service, instance));
            }
        });
        if (withDemoData) {
            parts.add(Demo.PART);
        }
        return parts;
    }
}
