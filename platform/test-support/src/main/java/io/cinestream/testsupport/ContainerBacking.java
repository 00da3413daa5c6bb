package io.cinestream.testsupport;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The images of the deployment, by Testcontainers. */
final class ContainerBacking implements Backing {

    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18.4")
            .withDatabaseName("postgres")
            .withUsername("postgres")
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
    private final KafkaContainer kafka =
            new KafkaContainer("apache/kafka:4.2.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    ContainerBacking() {
        Startables.deepStart(postgres, kafka).join();
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/" + database;
    }

    @Override
    public Connection admin() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), postgres.getUsername(), postgres.getPassword());
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public TestKeycloak keycloak(Path realm, Map<String, String> placeholders) {
        return new KeycloakContainers(realm, placeholders);
    }
}
