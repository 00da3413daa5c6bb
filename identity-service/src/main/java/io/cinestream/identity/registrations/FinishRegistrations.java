package io.cinestream.identity.registrations;

import io.cinestream.identity.accounts.Accounts;
import io.cinestream.identity.accounts.RegistrationInProgress;
import io.cinestream.identity.accounts.Reservation;
import io.cinestream.identity.credentials.KeycloakUnavailable;
import io.cinestream.identity.credentials.RealmUsers;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finishes registrations that were cut off and that nobody came back to: completes those whose user exists in Keycloak, with
 * the password its person chose, and forgets the others. The lease lets one instance do it.
 */
@Component
class FinishRegistrations {

    private static final Logger log = LoggerFactory.getLogger(FinishRegistrations.class);

    private final Accounts accounts;
    private final RealmUsers users;
    private final Register register;

    FinishRegistrations(Accounts accounts, RealmUsers users, Register register) {
        this.accounts = accounts;
        this.users = users;
        this.register = register;
    }

    @Scheduled(fixedDelayString = "${cinestream.identity.registration.finish-every:10s}")
    void finish() {
        Optional<Reservation> abandoned = accounts.claimAbandoned();
        while (abandoned.isPresent() && isFinished(abandoned.get())) {
            abandoned = accounts.claimAbandoned();
        }
    }

    /** No while Keycloak is down: then this one is given back, and the others are not even taken. */
    private boolean isFinished(Reservation abandoned) {
        try {
            var user = users.find(abandoned.newcomer().email()).filter(found -> found.isOf(abandoned.id()));
            if (user.isPresent()) {
                register.complete(abandoned, user.get().id());
                log.info("registration {} was cut off and is complete now", abandoned.id());
            } else {
                accounts.release(abandoned);
                log.info("registration {} was cut off before its user was made and is forgotten", abandoned.id());
            }
            return true;
        } catch (RegistrationInProgress overtaken) {
            log.info("registration {} was cut off and has been taken over", abandoned.id());
            return true;
        } catch (KeycloakUnavailable down) {
            accounts.abandon(abandoned);
            log.warn("registration {} was cut off and has to wait: {}", abandoned.id(), down.detail());
            return false;
        }
    }
}
