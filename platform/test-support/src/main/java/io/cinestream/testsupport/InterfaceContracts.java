package io.cinestream.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/**
 * The interface of the running service against the committed OpenAPI document, and against the rules of a good one. With
 * {@code -Dsnapshots=write} the document is written anew instead of compared.
 */
public final class InterfaceContracts {

    private static final String REWRITE = "./cinestream snapshots";

    private InterfaceContracts() {}

    public static Stream<DynamicTest> of(ApplicationContext context) {
        Environment environment = context.getEnvironment();
        String service = environment.getRequiredProperty("spring.application.name");
        JsonNode document = served(environment.getRequiredProperty("local.server.port"));
        Stream<DynamicTest> rules = Stream.of(InterfaceRule.values())
                .map(rule -> dynamicTest(
                        rule.sentence(),
                        () -> assertThat(rule.complaints(document)).isEmpty()));
        return Stream.concat(Stream.of(dynamicTest("is what was committed", () -> compare(service, document))), rules);
    }

    private static void compare(String service, JsonNode document) {
        InterfaceSnapshots snapshots = InterfaceSnapshots.current();
        String now = InterfaceSnapshots.normal(document);
        if ("write".equals(System.getProperty("snapshots"))) {
            snapshots.write(service, now);
        }
        assertThat(now)
                .as("The interface has changed. If that is meant: %s, and commit %s", REWRITE, snapshots.of(service))
                .isEqualTo(snapshots.read(service));
    }

    private static JsonNode served(String port) {
        URI address = URI.create("http://127.0.0.1:" + port + "/v3/api-docs");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return InterfaceSnapshots.parse(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
