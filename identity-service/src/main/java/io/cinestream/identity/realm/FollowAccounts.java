package io.cinestream.identity.realm;

import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.accounts.RealmDebt;
import io.cinestream.identity.accounts.RealmDebts;
import io.cinestream.identity.accounts.UserUnknown;
import io.cinestream.identity.credentials.KeycloakUnavailable;
import io.cinestream.identity.credentials.RealmSessions;
import io.cinestream.identity.credentials.RealmUsers;
import io.cinestream.identity.sessions.EndAllSessions;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Claim, bring Keycloak there, say that it is there: nothing is open in between, every step may be repeated, and each looks at
 * what is there instead of what was done before. Killed anywhere, the claim runs out and all of it is done again.
 */
@Component
class FollowAccounts {

    private static final Logger log = LoggerFactory.getLogger(FollowAccounts.class);

    private final RealmDebts debts;
    private final RealmUsers users;
    private final RealmSessions sessions;
    private final EndAllSessions endAllSessions;
    private final RealmSettings settings;

    FollowAccounts(
            RealmDebts debts,
            RealmUsers users,
            RealmSessions sessions,
            EndAllSessions endAllSessions,
            RealmSettings settings) {
        this.debts = debts;
        this.users = users;
        this.sessions = sessions;
        this.endAllSessions = endAllSessions;
        this.settings = settings;
    }

    /** Ends early while Keycloak is down: the others are not even claimed. */
    @Scheduled(fixedDelayString = "${cinestream.identity.realm.follow-every}")
    void follow() {
        try {
            Optional<RealmDebt> debt = debts.claim(settings.lease());
            while (debt.isPresent() && isPaid(debt.get())) {
                debt = debts.claim(settings.lease());
            }
        } catch (DataAccessException outage) {
            log.warn("Keycloak has to wait for what our database knows: {}", outage.getMessage());
        }
    }

    private boolean isPaid(RealmDebt debt) {
        try {
            pay(debt);
            debts.paid(debt);
            return true;
        } catch (KeycloakUnavailable down) {
            debts.postpone(debt, settings.pause());
            log.warn(
                    "user {} is not yet in Keycloak as here: {}", debt.account().id(), down.detail());
            return false;
        }
    }

    private void pay(RealmDebt debt) {
        Account account = debt.account();
        switch (debt.wanted()) {
            case ANONYMISED -> users.remove(account.id());
            case DISABLED -> shut(account);
            case ACTIVE -> keep(account);
        }
    }

    private void shut(Account account) {
        users.describe(account.id(), account.email(), account.fullName(), false);
        users.giveRole(account.id(), account.role());
        sessions.of(account.id()).forEach(session -> sessions.end(session.id()));
    }

    private void keep(Account account) {
        users.describe(account.id(), account.email(), account.fullName(), true);
        boolean otherRole = users.giveRole(account.id(), account.role());
        Reckoning reckoning = new Reckoning(account, sessions.of(account.id()));
        reckoning.over().forEach(session -> sessions.end(session.id()));
        if (otherRole && reckoning.mayHoldTheOldRole(sessions.ownClient())) {
            endThoseOfTheOldRole(account.id());
        }
    }

    private void endThoseOfTheOldRole(UUID userId) {
        try {
            endAllSessions.of(userId);
        } catch (UserUnknown changedMeanwhile) {
            log.info("user {} is shut or gone meanwhile, and their sessions with that", userId);
        }
    }
}
