package io.cinestream.identity.mydata;

import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.accounts.Accounts;
import io.cinestream.identity.credentials.Logins;
import io.cinestream.starter.problems.InvalidRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether who is logged in knows the password too. */
@Component
class ConfirmPassword {

    private final Accounts accounts;
    private final Logins logins;

    ConfirmPassword(Accounts accounts, Logins logins) {
        this.accounts = accounts;
        this.logins = logins;
    }

    void of(UUID userId, String password) {
        boolean right = accounts.find(userId)
                .map(Account::email)
                .filter(email -> logins.prove(email, password))
                .isPresent();
        if (!right) {
            throw new InvalidRequest("password", "is not right");
        }
    }
}
