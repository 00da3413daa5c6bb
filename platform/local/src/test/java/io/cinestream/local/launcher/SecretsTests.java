package io.cinestream.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    Path folder;

    @Test
    void makesASecretOnceAndKeepsItForItsUserAlone() throws IOException {
        Path file = folder.resolve("home/secrets");
        String secret = new Secrets(file).of("sandbox");

        assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
        assertThat(new Secrets(file).of("sandbox")).isEqualTo(secret);
        assertThat(new Secrets(file).of("keycloak.client")).isNotEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
