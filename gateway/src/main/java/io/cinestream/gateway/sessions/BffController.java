package io.cinestream.gateway.sessions;

import io.cinestream.starter.access.Caller;
import io.cinestream.starter.problems.Unauthenticated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What pages ask about their session. */
@RestController
class BffController {

    static final String LOGOUT = "/bff/logout";

    private static final Logger log = LoggerFactory.getLogger(BffController.class);

    private final Refreshes refreshes;
    private final KeycloakTokens keycloak;
    private final ApplicationEventPublisher events;

    BffController(Refreshes refreshes, KeycloakTokens keycloak, ApplicationEventPublisher events) {
        this.refreshes = refreshes;
        this.keycloak = keycloak;
        this.events = events;
    }

    @GetMapping("/bff/me")
    Me me(Caller caller, @AuthenticationPrincipal Jwt token) {
        return Me.of(caller, token);
    }

    /** New tokens now, such as after a change of the own name; requests get fresh ones by themselves. */
    @PostMapping("/bff/refresh")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Login login = login(session).orElseThrow(Unauthenticated::new);
        if (refreshes.refresh(session.getId(), login).isEmpty()) {
            session.invalidate();
            throw new Unauthenticated();
        }
    }

    /**
     * Ends the session here, whatever becomes of it at Keycloak. Where Keycloak does not answer, the page it names lets the
     * person end it there as soon as it does.
     */
    @PostMapping(LOGOUT)
    Next logout(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<Login> login = login(session);
        if (session != null) {
            session.invalidate();
        }
        login.map(Login::sid).map(LoggedOut::new).ifPresent(events::publishEvent);
        return new Next(login.map(this::endedAtKeycloak).orElse(true) ? "/" : keycloak.logoutPage());
    }

    private boolean endedAtKeycloak(Login login) {
        try {
            keycloak.end(login.refreshToken());
            return true;
        } catch (LoginUnavailable outage) {
            log.warn("a session goes on at Keycloak until it runs out or its person ends it");
            return false;
        }
    }

    private static Optional<Login> login(@Nullable HttpSession session) {
        return session != null && session.getAttribute(Login.ATTRIBUTE) instanceof Login login
                ? Optional.of(login)
                : Optional.empty();
    }

    /** @param location where the browser goes next */
    record Next(String location) {}
}
