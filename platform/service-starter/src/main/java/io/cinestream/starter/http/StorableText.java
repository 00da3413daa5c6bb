package io.cinestream.starter.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Refuses text that JSON can carry and nothing behind it can: a NUL character, which PostgreSQL and Keycloak fail at, and half
 * a surrogate pair, which cannot be written as UTF-8 again.
 */
class StorableText extends StringDeserializer {

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        String text = super.deserialize(parser, context);
        return text == null || isStorable(text)
                ? text
                : (String) context.handleWeirdStringValue(
                        String.class, text, "holds a NUL character or half a surrogate pair");
    }

    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(letter ->
                        letter == 0 || letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE);
    }
}
