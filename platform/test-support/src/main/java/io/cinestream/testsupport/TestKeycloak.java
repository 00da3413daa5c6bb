package io.cinestream.testsupport;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** A real Keycloak of the tests on a database of its own, so that moving a service's clock leaves it alone; ends with the JVM. */
public interface TestKeycloak {

    /** Where browsers would reach it: the issuer of its tokens begins with it. */
    URI PUBLIC_URL = URI.create("http://localhost:8080/auth");

    String ADMIN_PASSWORD = "an-admin-password";

    /**
     * A process or a container, as the system property {@code backing} says.
     *
     * @param realm the realm file it imports
     * @param placeholders values of the file's placeholders
     */
    static TestKeycloak start(Path realm, Map<String, String> placeholders) {
        return Backing.running().keycloak(realm, placeholders);
    }

    /** Where services reach it. */
    URI url();

    /** kill -9. */
    void kill();

    /** Starts it again on the same data and port after {@link #kill()}. */
    void restart();
}
