package io.cinestream.starter.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.Constraint;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer's field that is not {@code @Nullable} is always there, and so it is required in the schema: a front end need not ask.
 * What is taken from a client says itself what it requires, by its constraints.
 */
class PresentFields implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (resolved != null && java != null && isAnswer(java.getRawClass())) {
            Schema<?> schema = resolved.get$ref() == null ? resolved : defined(resolved, context);
            if (schema != null && schema.getProperties() != null) {
                schema.setRequired(present(java.getRawClass(), schema));
            }
        }
        return resolved;
    }

    private static @Nullable Schema<?> defined(Schema<?> reference, ModelConverterContext context) {
        String name = reference.get$ref();
        return context.getDefinedModels().get(name.substring(name.lastIndexOf('/') + 1));
    }

    private static boolean isAnswer(Class<?> type) {
        return type.isRecord()
                && type.getName().startsWith("io.cinestream.")
                && Arrays.stream(type.getDeclaredFields())
                        .flatMap(field -> Arrays.stream(field.getAnnotations()))
                        .noneMatch(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class));
    }

    private static List<String> present(Class<?> type, Schema<?> schema) {
        return names(type).filter(schema.getProperties()::containsKey).toList();
    }

    private static Stream<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? names(component.getType())
                        : Stream.of(name(component)));
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }
}
