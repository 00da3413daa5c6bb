package io.cinestream.identity.passwords;

import io.cinestream.identity.accounts.Accounts;
import io.cinestream.identity.sessions.EndAllSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends the sessions of those whose new password was cut off. Keycloak may have it or not, which nobody can ask it: if not, the
 * person has been logged out for nothing, which is the smaller harm.
 */
@Component
class FinishPasswords {

    /** Longer than the calls to Keycloak of one change take together. */
    private static final long PATIENCE_SECONDS = 30;

    private static final Logger log = LoggerFactory.getLogger(FinishPasswords.class);

    private final UnfinishedPasswords unfinished;
    private final Accounts accounts;
    private final EndAllSessions endAllSessions;
    private final TransactionTemplate transaction;

    FinishPasswords(
            UnfinishedPasswords unfinished,
            Accounts accounts,
            EndAllSessions endAllSessions,
            TransactionTemplate transaction) {
        this.unfinished = unfinished;
        this.accounts = accounts;
        this.endAllSessions = endAllSessions;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 5_000)
    void finish() {
        while (Boolean.TRUE.equals(transaction.execute(status -> isOneFinished()))) {
            log.info("a new password was cut off: its person's sessions have been ended");
        }
    }

    /** An account that is shut or gone meanwhile has no sessions left. */
    private boolean isOneFinished() {
        var cutOff = unfinished.cutOff(PATIENCE_SECONDS);
        cutOff.ifPresent(attempt -> {
            if (accounts.find(attempt.userId()).isPresent()) {
                endAllSessions.of(attempt.userId());
            }
            unfinished.end(attempt);
        });
        return cutOff.isPresent();
    }
}
