package io.cinestream.identity.sessions;

import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.accounts.Accounts;
import io.cinestream.identity.credentials.Logins;
import io.cinestream.identity.credentials.RealmSessions;
import io.cinestream.identity.credentials.RefreshToken;
import io.cinestream.identity.credentials.Tokens;
import java.util.Locale;
import java.util.Optional;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * A session needs both: Keycloak's consent and an account of ours. A user without one is a registration in the making, or shut.
 * Tokens are looked at again once they are there, when whatever ends sessions has either committed or not begun: what is handed
 * out was issued after it.
 */
@Component
class Sessions {

    private final Logins logins;
    private final RealmSessions realmSessions;
    private final UsedRefreshTokens usedTokens;
    private final Accounts accounts;

    Sessions(Logins logins, RealmSessions realmSessions, UsedRefreshTokens usedTokens, Accounts accounts) {
        this.logins = logins;
        this.realmSessions = realmSessions;
        this.usedTokens = usedTokens;
        this.accounts = accounts;
    }

    /** In the second in which all sessions were ended it waits for the next. */
    @Retryable(includes = SessionsJustEnded.class, maxRetries = 12, delay = 400)
    Session begin(String email, String password) {
        if (accounts.isEndingSessions(email)) {
            throw new SessionsJustEnded();
        }
        Tokens tokens =
                logins.byPassword(email.toLowerCase(Locale.ROOT), password).orElseThrow(LoginFailed::new);
        Account account = accountOf(tokens).orElseThrow(LoginFailed::new);
        if (!account.honours(tokens.issuedAt()) || !tokens.carry(account.role())) {
            logins.end(tokens.refreshToken());
            throw new SessionsJustEnded();
        }
        return Session.of(tokens, account);
    }

    /**
     * A token that comes back is stolen or was: its whole session ends. One that has ended here may be alive in Keycloak for a
     * moment more; it is as old as the token that renews it.
     */
    Session renew(String refreshToken) {
        RefreshToken used = RefreshToken.read(refreshToken).orElseThrow(SessionEnded::new);
        usedTokens.sessionRenewedBy(used.id()).ifPresent(this::endFamily);
        Tokens tokens = logins.byRefreshToken(refreshToken).orElseThrow(SessionEnded::new);
        Account account = accountOf(tokens).orElseThrow(SessionEnded::new);
        if (!usedTokens.note(used) || !account.honours(used.issuedAt()) || !tokens.carry(account.role())) {
            logins.end(tokens.refreshToken());
            throw new SessionEnded();
        }
        return Session.of(tokens, account);
    }

    private void endFamily(String sessionId) {
        realmSessions.end(sessionId);
        throw new SessionEnded();
    }

    void end(String refreshToken) {
        logins.end(refreshToken);
    }

    private Optional<Account> accountOf(Tokens tokens) {
        Optional<Account> account = accounts.findSettled(tokens.userId());
        if (account.isEmpty()) {
            logins.end(tokens.refreshToken());
        }
        return account;
    }
}
