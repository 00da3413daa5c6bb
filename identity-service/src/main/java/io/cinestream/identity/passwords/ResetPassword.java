package io.cinestream.identity.passwords;

import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.accounts.Accounts;
import io.cinestream.identity.credentials.RealmCredentials;
import io.cinestream.starter.Ids;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A new password, by who has the code of the mail. Cut off after the code was used up, its sessions end and the person asks for
 * another code: nothing works twice, and nobody is stuck. Who proved to have the mailbox is not kept out by a lockout any more.
 */
@Component
class ResetPassword {

    private final Accounts accounts;
    private final PasswordPolicy policy;
    private final RedeemCode redeemCode;
    private final RealmCredentials users;
    private final SetPassword setPassword;

    ResetPassword(
            Accounts accounts,
            PasswordPolicy policy,
            RedeemCode redeemCode,
            RealmCredentials users,
            SetPassword setPassword) {
        this.accounts = accounts;
        this.policy = policy;
        this.redeemCode = redeemCode;
        this.users = users;
        this.setPassword = setPassword;
    }

    /** A password that is refused costs no attempt; an unknown address takes the same way as a wrong code. */
    void reset(String email, String code, String wanted) {
        policy.check("newPassword", wanted, email);
        UUID userId = accounts.find(email).map(Account::id).orElseGet(Ids::next);
        var attempt = redeemCode.of(userId, code);
        users.unlock(userId);
        if (!setPassword.to(wanted, attempt)) {
            throw new OtpInvalid();
        }
    }
}
