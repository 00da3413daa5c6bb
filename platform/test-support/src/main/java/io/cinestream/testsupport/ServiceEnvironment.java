package io.cinestream.testsupport;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What the launcher, compose or Kubernetes tell a service, told to the one under test. */
class ServiceEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A service answers 503 when no connection is free for long; a stampede on a slow machine is to be served all the same. */
    private static final int PATIENT_MILLIS = 60_000;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String service = context.getEnvironment().getProperty("spring.application.name", "service");
        Backing backing = Backing.running();
        Map<String, Object> properties = new LinkedHashMap<>(database(backing, service));
        properties.put("spring.kafka.bootstrap-servers", backing.bootstrapServers());
        properties.put("cinestream.security.issuer", TestTokens.ISSUER);
        properties.put("cinestream.security.jwks-uri", TestTokens.issuer().jwksUri());
        properties.put("cinestream.public-url", "http://localhost:8080");
        properties.put("cinestream.mail-codes.key", "a-key-for-codes-in-mails-of-tests");
        properties.put("spring.datasource.hikari.connection-timeout", PATIENT_MILLIS);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("service-test", properties));
    }

    /** A database of its own for each context, owned by a role without further rights, as in every deployment. */
    private static Map<String, String> database(Backing backing, String service) {
        String name = service.replaceAll("[^a-z0-9]", "_") + "_"
                + UUID.randomUUID().toString().substring(0, 8);
        String password = UUID.randomUUID().toString();
        try (Connection connection = backing.admin();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + name + " login password '" + password + "'");
            statement.execute("create database " + name + " owner " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database for " + service, e);
        }
        return Map.of(
                "spring.datasource.url", backing.jdbcUrl(name),
                "spring.datasource.username", name,
                "spring.datasource.password", password);
    }
}
