package io.cinestream.gateway.sessions;

import io.cinestream.gateway.revocations.Revocations;
import io.cinestream.starter.problems.Unavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * The token of a request's session, renewed when it is about to run out. A session that has ended is no error: the request goes on
 * as anybody's, and the service decides whether that is enough.
 */
@Component
class SessionTokens {

    private static final Logger log = LoggerFactory.getLogger(SessionTokens.class);

    private final BffSettings settings;
    private final Refreshes refreshes;
    private final Revocations revocations;
    private final SessionCookie cookie;
    private final JwtDecoder tokens;
    private final Clock clock;

    SessionTokens(
            BffSettings settings,
            Refreshes refreshes,
            Revocations revocations,
            SessionCookie cookie,
            JwtDecoder tokens,
            Clock clock) {
        this.settings = settings;
        this.refreshes = refreshes;
        this.revocations = revocations;
        this.cookie = cookie;
        this.tokens = tokens;
        this.clock = clock;
    }

    Optional<Jwt> of(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            if (cookie.isSent(request)) {
                cookie.expireSession(request, response);
            }
            return Optional.empty();
        }
        Optional<Jwt> token =
                alive(session).flatMap(login -> fresh(session, login)).flatMap(this::verified);
        if (token.isEmpty()) {
            session.invalidate();
        }
        return token;
    }

    private Optional<Login> alive(HttpSession session) {
        return session.getAttribute(Login.ATTRIBUTE) instanceof Login login
                        && clock.instant().isBefore(login.endsAt())
                        && !revocations.refuses(login.userId(), login.startedAt())
                ? Optional.of(login)
                : Optional.empty();
    }

    private Optional<Login> fresh(HttpSession session, Login login) {
        Instant now = clock.instant();
        if (login.hasTokenAt(now.plus(settings.refreshAhead()))) {
            return Optional.of(login);
        }
        try {
            return refreshes.refresh(session.getId(), login);
        } catch (LoginUnavailable outage) {
            if (login.hasTokenAt(now)) {
                return Optional.of(login);
            }
            throw outage;
        }
    }

    private Optional<Jwt> verified(Login login) {
        try {
            return Optional.of(tokens.decode(login.accessToken()));
        } catch (BadJwtException refused) {
            log.info("the token of a session does not count any more: {}", refused.getMessage());
            return Optional.empty();
        } catch (JwtException unknown) {
            throw new Unavailable("The signing keys cannot be fetched at the moment.");
        }
    }
}
