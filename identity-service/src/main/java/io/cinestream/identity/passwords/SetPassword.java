package io.cinestream.identity.passwords;

import io.cinestream.identity.credentials.RealmCredentials;
import io.cinestream.identity.passwords.UnfinishedPasswords.Unfinished;
import io.cinestream.identity.sessions.EndAllSessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets a password in Keycloak and then ends every session, so that one begun with the old password in between ends too. The
 * attempt stands in our database before: whoever is killed after Keycloak's part has it completed by {@link
 * FinishPasswords}, and a password never changes without its sessions ending.
 */
@Component
class SetPassword {

    private final RealmCredentials users;
    private final UnfinishedPasswords unfinished;
    private final EndAllSessions endAllSessions;
    private final TransactionTemplate transaction;

    SetPassword(
            RealmCredentials users,
            UnfinishedPasswords unfinished,
            EndAllSessions endAllSessions,
            TransactionTemplate transaction) {
        this.users = users;
        this.unfinished = unfinished;
        this.endAllSessions = endAllSessions;
        this.transaction = transaction;
    }

    /** @return whether the user is still there */
    boolean to(String password, Unfinished attempt) {
        boolean there = users.setPassword(attempt.userId(), password);
        transaction.executeWithoutResult(status -> {
            if (there) {
                endAllSessions.of(attempt.userId());
            }
            unfinished.end(attempt);
        });
        return there;
    }
}
