package io.cinestream.identity.confirmations;

import io.cinestream.identity.accounts.AccountOpened;
import io.cinestream.identity.accounts.VerifiedAddresses;
import io.cinestream.identity.codes.OneTimeCodes;
import io.cinestream.identity.codes.Purpose;
import io.cinestream.identity.credentials.RealmCredentials;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Confirms an address. Keycloak comes first, then ours together with using up the code: cut off in between, the link still
 * works and completes it; used twice at the same moment, one of the two is refused.
 */
@Component
class ConfirmEmail {

    private final OneTimeCodes codes;
    private final VerifiedAddresses addresses;
    private final RealmCredentials users;
    private final TransactionTemplate transaction;

    ConfirmEmail(
            OneTimeCodes codes, VerifiedAddresses addresses, RealmCredentials users, TransactionTemplate transaction) {
        this.codes = codes;
        this.addresses = addresses;
        this.users = users;
        this.transaction = transaction;
    }

    /** In the transaction of the registration: no account without its mail. */
    @EventListener
    void askFirst(AccountOpened account) {
        codes.issue(account.userId(), Purpose.EMAIL_CONFIRMATION);
    }

    /** Whose address is confirmed already gets none. */
    void askAgain(UUID userId) {
        transaction.executeWithoutResult(status -> {
            if (!addresses.has(userId) && !codes.issue(userId, Purpose.EMAIL_CONFIRMATION)) {
                throw new TooManyMails();
            }
        });
    }

    void confirm(String code) {
        UUID userId = codes.ownerOfConfirmation(code).orElseThrow(ConfirmationEnded::new);
        if (!users.verifyEmail(userId)) {
            throw new ConfirmationEnded();
        }
        transaction.executeWithoutResult(status -> {
            if (!codes.use(userId, Purpose.EMAIL_CONFIRMATION, code)) {
                throw new ConfirmationEnded();
            }
            addresses.add(userId);
        });
    }
}
