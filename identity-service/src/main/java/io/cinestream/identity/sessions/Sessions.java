package io.cinestream.identity.sessions;

import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.accounts.Accounts;
import io.cinestream.identity.credentials.Logins;
import io.cinestream.identity.credentials.Tokens;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A session needs both: Keycloak's consent and an account of ours. A user without one is a registration in the making. */
@Component
class Sessions {

    private final Logins logins;
    private final Accounts accounts;

    Sessions(Logins logins, Accounts accounts) {
        this.logins = logins;
        this.accounts = accounts;
    }

    Session begin(String email, String password) {
        return logins.byPassword(email.toLowerCase(Locale.ROOT), password)
                .flatMap(this::withAccount)
                .orElseThrow(LoginFailed::new);
    }

    Session renew(String refreshToken) {
        return logins.byRefreshToken(refreshToken).flatMap(this::withAccount).orElseThrow(SessionEnded::new);
    }

    void end(String refreshToken) {
        logins.end(refreshToken);
    }

    private Optional<Session> withAccount(Tokens tokens) {
        Optional<Account> account = accounts.find(tokens.userId());
        if (account.isEmpty()) {
            logins.end(tokens.refreshToken());
        }
        return account.map(known -> Session.of(tokens, known));
    }
}
