package io.cinestream.identity.passwords;

import io.cinestream.identity.codes.OneTimeCodes;
import io.cinestream.identity.codes.Purpose;
import io.cinestream.identity.passwords.UnfinishedPasswords.Unfinished;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Trades a code for the right to set one password. An attempt is counted, and committed, before anything is compared; then
 * using up the code and noting that a password is on its way are one transaction, of which one of several comes through.
 */
@Component
class RedeemCode {

    private final OneTimeCodes codes;
    private final UnfinishedPasswords unfinished;
    private final TransactionTemplate transaction;

    RedeemCode(OneTimeCodes codes, UnfinishedPasswords unfinished, TransactionTemplate transaction) {
        this.codes = codes;
        this.unfinished = unfinished;
        this.transaction = transaction;
    }

    Unfinished of(UUID userId, String code) {
        if (!codes.attempt(userId, Purpose.PASSWORD_RESET, code)) {
            throw new OtpInvalid();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!codes.use(userId, Purpose.PASSWORD_RESET, code)) {
                throw new OtpInvalid();
            }
            return unfinished.begin(userId);
        }));
    }
}
