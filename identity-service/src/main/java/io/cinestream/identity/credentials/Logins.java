package io.cinestream.identity.credentials;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tokens for people: by password (direct grant), by refresh token, and their end. */
@Component
public class Logins {

    private final Keycloak keycloak;

    Logins(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** Empty whatever the cause: unknown address, wrong password, locked for a while, disabled. */
    public Optional<Tokens> byPassword(String email, String password) {
        var form = keycloak.form();
        form.add("grant_type", "password");
        form.add("username", email);
        form.add("password", password);
        return keycloak.tokens(form).map(Tokens::of);
    }

    /** Whether that is the password. It is asked as a login is, so that guessing locks the account, and leaves no session. */
    public boolean prove(String email, String password) {
        Optional<Tokens> proof = byPassword(email, password);
        proof.map(Tokens::refreshToken).ifPresent(this::end);
        return proof.isPresent();
    }

    /** Rotates. Empty when the session has ended or the token was used before; using one twice ends its session. */
    public Optional<Tokens> byRefreshToken(String refreshToken) {
        var form = keycloak.form();
        form.add("grant_type", "refresh_token");
        form.add("refresh_token", refreshToken);
        return keycloak.tokens(form).map(Tokens::of);
    }

    public void end(String refreshToken) {
        var form = keycloak.form();
        form.add("refresh_token", refreshToken);
        keycloak.endSession(form);
    }
}
