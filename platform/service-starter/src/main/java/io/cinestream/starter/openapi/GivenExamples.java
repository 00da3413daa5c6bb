package io.cinestream.starter.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A whole example for each schema that the service's {@code openapi/examples.json} names; without one, springdoc's stay. */
class GivenExamples implements GlobalOpenApiCustomizer {

    private static final ClassPathResource FILE = new ClassPathResource("openapi/examples.json");

    private final JsonMapper json;

    GivenExamples(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customise(OpenAPI api) {
        if (!FILE.exists()) {
            return;
        }
        read().forEach((name, example) -> {
            Schema<?> schema = api.getComponents().getSchemas().get(name);
            if (schema == null) {
                throw new IllegalStateException(
                        "%s has an example of %s, which no operation uses".formatted(FILE.getPath(), name));
            }
            schema.setExample(example);
        });
    }

    private Map<String, Object> read() {
        try (InputStream content = FILE.getInputStream()) {
            return json.readValue(content, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
