package io.cinestream.identity.credentials;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session as Keycloak knows it: one login, somewhere.
 *
 * @param id the claim {@code sid} of its tokens
 * @param ipAddress from where its person logged in
 * @param start milliseconds since 1970, whole seconds
 * @param lastAccess likewise: the last login or refresh
 * @param clients the names of the clients it was used through, by their ids
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RealmSession(
        String id,
        @Nullable String ipAddress,
        long start,
        long lastAccess,
        @Nullable Map<String, String> clients) {

    public Instant startedAt() {
        return Instant.ofEpochMilli(start);
    }

    public Instant lastSeenAt() {
        return Instant.ofEpochMilli(lastAccess);
    }

    public Collection<String> clientNames() {
        return clients == null ? List.of() : clients.values();
    }
}
