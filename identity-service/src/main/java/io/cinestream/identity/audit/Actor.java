package io.cinestream.identity.audit;

import io.cinestream.starter.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, and from where.
 *
 * @param userId absent when the platform itself does it
 * @param address of the client, as the gateway saw it
 */
public record Actor(@Nullable UUID userId, @Nullable String address) {

    public static final Actor PLATFORM = new Actor(null, null);

    public static Actor of(Caller caller, HttpServletRequest request) {
        return new Actor(caller.userId(), request.getRemoteAddr());
    }
}
