package io.cinestream.identity.sessions;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Clients do not see passwords in this installation. */
class LoginByBrowserOnly extends Refusal {

    LoginByBrowserOnly() {
        super(
                Kind.FORBIDDEN,
                "login-by-browser-only",
                "Passwords are not accepted here: log in with the browser, at /oauth2/authorization/keycloak.");
    }
}
