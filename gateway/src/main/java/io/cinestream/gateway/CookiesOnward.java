package io.cinestream.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Which cookies go on to whom: a playback's to the player, Keycloak's to its login page. All others, above all the session's,
 * stay here.
 */
final class CookiesOnward {

    private static final String PLAYBACK = "play-";
    private static final List<String> OURS = List.of("CINESTREAM", "__Host-CINESTREAM", "XSRF-TOKEN=", PLAYBACK);

    private CookiesOnward() {}

    static void keepAllowed(HttpHeaders headers, ServerRequest request) {
        List<String> sent = headers.remove(HttpHeaders.COOKIE);
        if (sent == null) {
            return;
        }
        String kept = sent.stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(allowed(request.path()))
                .collect(Collectors.joining("; "));
        if (!kept.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, kept);
        }
    }

    private static Predicate<String> allowed(String path) {
        if (path.startsWith("/play/")) {
            return cookie -> cookie.startsWith(PLAYBACK);
        }
        return path.startsWith("/auth/") ? cookie -> OURS.stream().noneMatch(cookie::startsWith) : none -> false;
    }
}
