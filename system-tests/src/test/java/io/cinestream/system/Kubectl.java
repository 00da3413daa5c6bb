package io.cinestream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Renders manifests with this machine's kubectl. */
final class Kubectl {

    /** The last one that knows folders only as {@code bases}, a word of which newer ones warn. */
    private static final int OLD = 20;

    private static final Pattern MINOR = Pattern.compile("\"minor\": *\"(\\d+)");

    private Kubectl() {}

    /** @param folder below the manifests */
    static String kustomize(Path manifests, String folder) throws IOException, InterruptedException {
        if (minorVersion() > OLD) {
            return run("kustomize", manifests.resolve(folder).toString());
        }
        Path copy = Files.createTempDirectory("manifests");
        try {
            FileSystemUtils.copyRecursively(manifests, copy);
            nameBases(copy);
            return run("kustomize", copy.resolve(folder).toString());
        } finally {
            FileSystemUtils.deleteRecursively(copy);
        }
    }

    private static int minorVersion() throws IOException, InterruptedException {
        Matcher minor = MINOR.matcher(run("version", "--client", "--output=json"));
        assertThat(minor.find()).isTrue();
        return Integer.parseInt(minor.group(1));
    }

    private static void nameBases(Path manifests) throws IOException {
        try (Stream<Path> files = Files.walk(manifests)) {
            for (Path file : files.filter(Kubectl::isKustomization).toList()) {
                String moved = Files.readString(file)
                        .replaceFirst("(?m)^resources:\\n  - (\\.\\./.*)\\n", "bases: [ $1 ]\nresources:\n");
                Files.writeString(file, moved);
            }
        }
    }

    private static boolean isKustomization(Path file) {
        return file.endsWith("kustomization.yaml");
    }

    private static String run(String... words) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("kubectl", ".txt");
        try {
            Process kubectl = start(errors, words);
            String rendered = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(kubectl.waitFor()).as(Files.readString(errors)).isZero();
            assertThat(Files.readString(errors)).as("warnings of kubectl").isEmpty();
            return rendered;
        } finally {
            Files.delete(errors);
        }
    }

    private static Process start(Path errors, String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.addFirst("kubectl");
        try {
            return new ProcessBuilder(command).redirectError(errors.toFile()).start();
        } catch (IOException missing) {
            throw new AssertionError("The manifests are rendered with kubectl, which is missing here", missing);
        }
    }
}
