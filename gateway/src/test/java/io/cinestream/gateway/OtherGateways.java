package io.cinestream.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** More instances of the gateway under test, on the same database, broker and Keycloak. */
@TestComponent
public class OtherGateways implements DisposableBean {

    private static final List<String> SHARED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.kafka.bootstrap-servers",
            "cinestream.public-url");

    private final Environment environment;
    private final List<ConfigurableApplicationContext> started = new ArrayList<>();

    OtherGateways(Environment environment) {
        this.environment = environment;
    }

    public record Instance(ConfigurableApplicationContext context) implements AutoCloseable {

        public int port() {
            return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        }

        public int managementPort() {
            return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /** @param differently settings that are not as those of the first */
    public Instance start(Map<String, String> differently) {
        Map<String, String> settings = new TreeMap<>(Map.of("server.port", "0"));
        SHARED.forEach(name -> settings.put(name, environment.getRequiredProperty(name)));
        settings.put("world.keycloak", environment.getProperty("world.keycloak", "fake"));
        settings.putAll(differently);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(GatewayApplication.class)
                .profiles("test")
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        started.add(context);
        return new Instance(context);
    }

    public Instance start() {
        return start(Map.of());
    }

    @Override
    public void destroy() {
        started.forEach(ConfigurableApplicationContext::close);
    }
}
