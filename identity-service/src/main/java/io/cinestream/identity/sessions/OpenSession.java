package io.cinestream.identity.sessions;

import io.cinestream.identity.credentials.RealmSession;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the caller's sessions: one login, somewhere.
 *
 * @param lastSeenAt when it was begun or last refreshed
 * @param ipAddress from where it was begun
 * @param client browser, or app for whatever logs in with e-mail and password
 * @param current whether the request's own token belongs to it
 */
public record OpenSession(
        String id,
        Instant startedAt,
        Instant lastSeenAt,
        @Nullable String ipAddress,

        @Schema(allowableValues = {"browser", "app"}) String client,

        boolean current) {

    private static final String OF_BROWSERS = "cinestream-bff";

    static OpenSession of(RealmSession session, @Nullable String currentId) {
        return new OpenSession(
                session.id(),
                session.startedAt(),
                session.lastSeenAt(),
                session.ipAddress(),
                session.clientNames().contains(OF_BROWSERS) ? "browser" : "app",
                session.id().equals(currentId));
    }
}
