package io.cinestream.gateway.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/**
 * The session's id in a sealed cookie: who can read the table cannot make one of it, and a cookie that somebody made up never
 * gets as far as the table.
 */
@Component
class SessionCookie implements HttpSessionIdResolver {

    private static final String SAME_SITE = "Strict";

    private final Cookies cookies;
    private final Seal seal;
    private final String name;

    SessionCookie(Cookies cookies, Seal seal) {
        this.cookies = cookies;
        this.seal = seal;
        this.name = cookies.name("CINESTREAM");
    }

    boolean isSent(HttpServletRequest request) {
        return cookies.values(request, name).findAny().isPresent();
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return cookies.values(request, name)
                .map(seal::openText)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        cookies.write(response, name, seal.closeText(sessionId), SAME_SITE, Duration.ofSeconds(-1));
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.write(response, name, "", SAME_SITE, Duration.ZERO);
    }
}
