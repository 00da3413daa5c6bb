package io.cinestream.gateway.sessions;

import io.cinestream.gateway.revocations.Revocations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Makes the session of somebody who has just logged in: always a new one, so that no id known before counts afterwards. A login
 * older than the end of the person's sessions comes to nothing.
 */
@Component
class NewSessions implements OAuth2AuthorizedClientRepository {

    private final BffSettings settings;
    private final Revocations revocations;
    private final Clock clock;

    NewSessions(BffSettings settings, Revocations revocations, Clock clock) {
        this.settings = settings;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient tokens,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        Login login = login(tokens, (OidcUser) Objects.requireNonNull(principal.getPrincipal()));
        if (revocations.refuses(login.userId(), login.startedAt())) {
            throw new OAuth2AuthenticationException(new OAuth2Error("session_ended"));
        }
        try {
            begin(login, request);
        } catch (DataAccessException | TransactionException outage) {
            throw new AuthenticationServiceException("sessions cannot be stored", outage);
        }
    }

    /** Saying how long it lasts comes last: that writes the row again, with the person's name in its index. */
    private void begin(Login login, HttpServletRequest request) {
        HttpSession earlier = request.getSession(false);
        if (earlier != null) {
            earlier.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(Login.ATTRIBUTE, login);
        session.setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
    }

    private Login login(OAuth2AuthorizedClient tokens, OidcUser user) {
        Instant loggedIn = Objects.requireNonNullElse(user.getAuthenticatedAt(), user.getIssuedAt());
        return new Login(
                Objects.requireNonNull(user.getSubject()),
                Objects.requireNonNull(user.getClaimAsString("sid")),
                tokens.getAccessToken().getTokenValue(),
                Objects.requireNonNull(tokens.getAccessToken().getExpiresAt()),
                Objects.requireNonNull(tokens.getRefreshToken()).getTokenValue(),
                loggedIn,
                clock.instant().plus(settings.absolute()));
    }

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
