package io.cinestream.streaming.playback;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Carries a playback's key to the browser that started it. Each playback has a cookie of its own name, so that two films in
 * two tabs do not shut each other out. Without Secure only where there is no TLS: on a developer's machine and in tests.
 */
@Component
class PlaybackCookie {

    private static final String PREFIX = "play-";
    private static final String HEADER = "X-Playback-Key";

    private final boolean secure;
    private final Clock clock;

    PlaybackCookie(Environment environment, Clock clock) {
        this.secure = !environment.acceptsProfiles(Profiles.of("local", "test"));
        this.clock = clock;
    }

    String of(Started started) {
        Duration life = Duration.between(clock.instant(), started.expiresAt());
        return ResponseCookie.from(PREFIX + started.id(), started.key().value())
                .path("/play")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .maxAge(life.isNegative() ? Duration.ZERO : life)
                .build()
                .toString();
    }

    /** The keys that a request brings along; one of them may be the right one. */
    static List<Secret> keysIn(HttpServletRequest request) {
        Cookie[] cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        Stream<String> fromCookies = Stream.of(cookies)
                .filter(cookie -> cookie.getName().startsWith(PREFIX))
                .map(Cookie::getValue);
        return Stream.concat(Stream.ofNullable(request.getHeader(HEADER)), fromCookies)
                .limit(50)
                .map(Secret::new)
                .toList();
    }
}
