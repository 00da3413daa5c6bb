package io.cinestream.starter.problems;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** How the caller calls a field: by its name on the wire, where that is another than in Java. */
final class JsonNames {

    private JsonNames() {}

    static String of(@Nullable Object request, String name) {
        Field field = request == null ? null : ReflectionUtils.findField(request.getClass(), name);
        JsonProperty wire = field == null ? null : field.getAnnotation(JsonProperty.class);
        return wire == null || wire.value().isEmpty() ? name : wire.value();
    }
}
