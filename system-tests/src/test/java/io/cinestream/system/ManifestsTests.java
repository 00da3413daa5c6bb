package io.cinestream.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manifests render, follow the Kubernetes schema and our own rules. */
class ManifestsTests {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final Gson GSON = new JSON().getGson();
    private static final Set<String> SERVICES =
            Set.of("gateway", "identity", "catalog", "booking", "payment", "notification", "streaming");

    private interface Schema {
        void check(JsonElement document) throws IOException;
    }

    private static final Map<String, Schema> SCHEMAS = Map.of(
            "ConfigMap", V1ConfigMap::validateJsonElement,
            "Deployment", V1Deployment::validateJsonElement,
            "Job", V1Job::validateJsonElement,
            "Namespace", V1Namespace::validateJsonElement,
            "PersistentVolumeClaim", V1PersistentVolumeClaim::validateJsonElement,
            "PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "Service", V1Service::validateJsonElement,
            "StatefulSet", V1StatefulSet::validateJsonElement);

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/dev"})
    void renderAndFollowTheSchema(String folder) throws Exception {
        List<Map<String, Object>> documents = rendered(folder);
        assertThat(documents).hasSizeGreaterThan(SERVICES.size());
        for (Map<String, Object> document : documents) {
            schema(document).check(GSON.toJsonTree(document));
        }
    }

    @Test
    void theSchemaRefusesAMisspeltField() throws Exception {
        Map<String, Object> deployment = documents("k8s/base/booking.yaml").getFirst();
        at(deployment, "spec").put("replikas", 2);
        assertThatThrownBy(() -> schema(deployment).check(GSON.toJsonTree(deployment)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("replikas");
    }

    @Test
    void everyServiceRunsSmallUnprivilegedAndProbed() throws Exception {
        List<Map<String, Object>> deployments = rendered("base").stream()
                .filter(document -> document.get("kind").equals("Deployment"))
                .toList();
        assertThat(deployments.stream().map(ManifestsTests::name)).containsExactlyInAnyOrderElementsOf(SERVICES);
        for (Map<String, Object> deployment : deployments) {
            Map<String, Object> pod = at(deployment, "spec", "template", "spec");
            assertThat(at(pod, "securityContext")).containsEntry("runAsNonRoot", true);
            for (Map<String, Object> container : containers(pod)) {
                assertThat(container).containsKeys("startupProbe", "livenessProbe", "readinessProbe");
                assertThat(at(container, "resources", "limits")).containsKey("memory");
                assertThat(at(container, "securityContext"))
                        .containsEntry("allowPrivilegeEscalation", false)
                        .containsEntry("readOnlyRootFilesystem", true);
            }
        }
    }

    @Test
    void theBaseHasNoPowersOfTheLocalProfile() throws Exception {
        String base = rendered("base").toString();
        assertThat(base)
                .doesNotContain("SPRING_PROFILES_ACTIVE")
                .doesNotContain("SANDBOX")
                .doesNotContain("DEMO_ACCOUNTS");
    }

    @Test
    void theBaseTakesNoPasswordsFromClients() throws Exception {
        assertThat(rendered("base").toString()).contains("CINESTREAM_IDENTITY_DIRECT_GRANT_LOGIN=false");
    }

    @Test
    void noManifestHoldsASecret() throws Exception {
        for (Map<String, Object> document : rendered("overlays/dev")) {
            assertThat(document.get("kind")).isNotEqualTo("Secret");
        }
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve("k8s"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContainPattern("(?i)password: *[\"']?[a-z0-9]");
            }
        }
    }

    @Test
    void composeAndKubernetesRunTheSamePinnedImages() throws Exception {
        Map<String, Object> compose = documents("docker-compose.yml").getFirst();
        Set<String> composed = at(compose, "services").values().stream()
                .map(service -> String.valueOf(cast(service).get("image")))
                .collect(Collectors.toSet());
        Set<String> deployed = rendered("overlays/dev").stream()
                .filter(document -> Set.of("Deployment", "StatefulSet", "Job").contains(document.get("kind")))
                .flatMap(document -> containers(at(document, "spec", "template", "spec")).stream())
                .map(container -> String.valueOf(container.get("image")))
                .collect(Collectors.toSet());
        assertThat(deployed).isEqualTo(composed);
        assertThat(composed).allMatch(image -> image.matches(".+:v?[0-9][0-9.]*"));
    }

    private static Schema schema(Map<String, Object> document) {
        Schema schema = SCHEMAS.get(String.valueOf(document.get("kind")));
        assertThat(schema).as("a schema for %s", document.get("kind")).isNotNull();
        return schema;
    }

    private static List<Map<String, Object>> rendered(String folder) throws Exception {
        return read(Kubectl.kustomize(REPOSITORY.resolve("k8s"), folder));
    }

    private static List<Map<String, Object>> documents(String file) throws IOException {
        return read(Files.readString(REPOSITORY.resolve(file)));
    }

    private static List<Map<String, Object>> read(String yaml) {
        Iterable<Object> documents = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml);
        return StreamSupport.stream(documents.spliterator(), false)
                .map(ManifestsTests::cast)
                .toList();
    }

    private static String name(Map<String, Object> document) {
        return String.valueOf(at(document, "metadata").get("name"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> containers(Map<String, Object> pod) {
        return (List<Map<String, Object>>) pod.get("containers");
    }

    private static Map<String, Object> at(Map<String, Object> document, String... path) {
        Map<String, Object> found = document;
        for (String step : path) {
            found = cast(found.get(step));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object map) {
        assertThat(map).isInstanceOf(Map.class);
        return (Map<String, Object>) map;
    }
}
