package io.cinestream.testsupport;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import io.cinestream.local.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.MountableFile;

/** Keycloak and its PostgreSQL by Testcontainers. Its port is chosen by us, since a restarted container gets a new one otherwise. */
final class KeycloakContainers implements TestKeycloak {

    private static final int PORT = 8080;
    private static final String PATH = "/auth";

    private final int port = Ports.free();
    private final PostgreSQLContainer postgres;
    private final KeycloakContainer keycloak;

    KeycloakContainers(Path realm, Map<String, String> placeholders) {
        Network network = Network.newNetwork();
        this.postgres = new PostgreSQLContainer("postgres:18.4")
                .withDatabaseName("keycloak")
                .withNetwork(network)
                .withNetworkAliases("keycloak-db");
        this.keycloak = new KeycloakContainer("quay.io/keycloak/keycloak:26.7.3")
                .withContextPath(PATH)
                .withAdminPassword(ADMIN_PASSWORD)
                .withStartupTimeout(Duration.ofMinutes(5))
                .withCopyFileToContainer(
                        MountableFile.forHostPath(realm), "/opt/keycloak/data/import/" + realm.getFileName())
                .withNetwork(network)
                .withEnv(placeholders)
                .withEnv("KC_DB", "postgres")
                .withEnv("KC_DB_URL", "jdbc:postgresql://keycloak-db:5432/keycloak")
                .withEnv("KC_DB_USERNAME", postgres.getUsername())
                .withEnv("KC_DB_PASSWORD", postgres.getPassword())
                .withEnv("KC_HOSTNAME", PUBLIC_URL.toString())
                .withEnv("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true")
                .withEnv("KC_PROXY_HEADERS", "xforwarded");
        keycloak.setPortBindings(List.of("127.0.0.1:" + port + ":" + PORT));
        postgres.start();
        keycloak.start();
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + PATH);
    }

    @Override
    public void kill() {
        keycloak.getDockerClient().killContainerCmd(keycloak.getContainerId()).exec();
    }

    @Override
    public void restart() {
        keycloak.getDockerClient().startContainerCmd(keycloak.getContainerId()).exec();
        Wait.forHttp(PATH + "/realms/cinestream")
                .forPort(PORT)
                .withStartupTimeout(Duration.ofMinutes(5))
                .waitUntilReady(keycloak);
    }
}
