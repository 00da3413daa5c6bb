package io.cinestream.identity.passwords;

import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.accounts.Accounts;
import io.cinestream.identity.credentials.Logins;
import io.cinestream.starter.problems.InvalidRequest;
import io.cinestream.starter.problems.Unauthenticated;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Another password, by who knows the present one. */
@Component
class ChangePassword {

    private final Accounts accounts;
    private final Logins logins;
    private final PasswordPolicy policy;
    private final UnfinishedPasswords unfinished;
    private final SetPassword setPassword;

    ChangePassword(
            Accounts accounts,
            Logins logins,
            PasswordPolicy policy,
            UnfinishedPasswords unfinished,
            SetPassword setPassword) {
        this.accounts = accounts;
        this.logins = logins;
        this.policy = policy;
        this.unfinished = unfinished;
        this.setPassword = setPassword;
    }

    void change(UUID userId, String present, String wanted) {
        Account account = accounts.find(userId).orElseThrow(Unauthenticated::new);
        policy.check("new", wanted, account.email());
        if (wanted.equals(present)) {
            throw new InvalidRequest("new", "must differ from the present password");
        }
        if (!logins.prove(account.email(), present)) {
            throw new InvalidRequest("current", "is not your password, or too many attempts failed");
        }
        if (!setPassword.to(wanted, unfinished.begin(userId))) {
            throw new Unauthenticated();
        }
    }
}
