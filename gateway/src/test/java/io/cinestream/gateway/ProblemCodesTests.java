package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every code that any service answers has its own words, once; the codes are read from all sources of the platform. */
class ProblemCodesTests {

    private static final Path REPOSITORY = Path.of("..");

    /** How a refusal names its code: beside its kind, or as the first word of a constructor that a factory calls. */
    private static final Pattern BESIDE_KIND = Pattern.compile("Kind\\.[A-Z_]+,\\s*\"([a-z0-9-]+)\"\\s*,");

    private static final Pattern BY_FACTORY = Pattern.compile("new \\w+\\(\\s*\"([a-z0-9]+(?:-[a-z0-9]+)+)\",");
    private static final Pattern BY_STATE = Pattern.compile("Kind\\.[A-Z_]+,\\s*\"([a-z0-9-]+-)\"\\s*\\+");
    private static final Pattern CODE_AS_PARAMETER = Pattern.compile("super\\(Kind\\.[A-Z_]+, code,");
    private static final Pattern REFUSAL = Pattern.compile("class \\w+ extends Refusal");

    private final JsonNode known = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readTree(json());

    @Test
    void everyCodeIsExplained() {
        Set<String> codes = codes();

        assertThat(codes).hasSizeGreaterThan(40);
        assertThat(known.propertyNames()).containsAll(codes);
    }

    @Test
    void everyCodeMadeOfAStateIsExplained() {
        assertThat(sources())
                .flatMap(source -> BY_STATE.matcher(source)
                        .results()
                        .map(match -> match.group(1))
                        .toList())
                .isNotEmpty()
                .allSatisfy(prefix -> assertThat(known.propertyNames()).anyMatch(code -> code.startsWith(prefix)));
    }

    /** What Spring, the database or the container refuse. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "not-found",
                "method-not-allowed",
                "not-acceptable",
                "unsupported-media-type",
                "concurrent-change",
                "conflict",
                "internal"
            })
    void whatTheFrameworksRefuseIsExplained(String code) {
        assertThat(known.has(code)).isTrue();
    }

    @Test
    void noCodeHidesFromThisTest() {
        assertThat(sources())
                .filteredOn(source -> REFUSAL.matcher(source).find())
                .allMatch(source -> BESIDE_KIND.matcher(source).find()
                        || BY_STATE.matcher(source).find()
                        || CODE_AS_PARAMETER.matcher(source).find());
    }

    @Test
    void everyExplanationSaysWhatItMeansAndWhatToDo() {
        assertThat(known.values()).allSatisfy(entry -> {
            assertThat(entry.path("meaning").asString("")).isNotBlank();
            assertThat(entry.path("remedy").asString("")).isNotBlank();
        });
    }

    private static Set<String> codes() {
        return sources().stream()
                .flatMap(source -> Stream.concat(
                        BESIDE_KIND.matcher(source).results().map(match -> match.group(1)), byFactories(source)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> byFactories(String source) {
        return CODE_AS_PARAMETER.matcher(source).find()
                ? BY_FACTORY.matcher(source).results().map(match -> match.group(1))
                : Stream.empty();
    }

    private static List<String> sources() {
        try (Stream<Path> modules = Files.walk(REPOSITORY, 12)) {
            return modules.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.toString().contains("/src/main/java/"))
                    .map(ProblemCodesTests::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] json() {
        try {
            return new ClassPathResource("pages/problems.json").getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
