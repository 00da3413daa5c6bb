package io.cinestream.identity.credentials;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user as Keycloak knows it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RealmUser(UUID id, boolean enabled, @Nullable Map<String, List<String>> attributes) {

    static final String REGISTRATION = "registration";
    static final String FULL_NAME = "fullName";

    /** Made by exactly this attempt to register. */
    public boolean isOf(UUID registration) {
        return registration.toString().equals(mark());
    }

    /** Made by an attempt to register that began earlier than the given one. */
    public boolean isOfEarlierThan(UUID registration) {
        String mark = mark();
        return mark != null && mark.compareTo(registration.toString()) < 0;
    }

    boolean isCalled(String fullName) {
        return attributes != null && List.of(fullName).equals(attributes.get(FULL_NAME));
    }

    Map<String, List<String>> attributesWithName(String fullName) {
        Map<String, List<String>> named = attributes == null ? new HashMap<>() : new HashMap<>(attributes);
        named.put(FULL_NAME, List.of(fullName));
        return named;
    }

    private @Nullable String mark() {
        List<String> marks = attributes == null ? null : attributes.get(REGISTRATION);
        return marks == null || marks.isEmpty() ? null : marks.getFirst();
    }
}
