package io.cinestream.identity.registrations;

import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.accounts.Accounts;
import io.cinestream.identity.accounts.EmailTaken;
import io.cinestream.identity.accounts.Newcomer;
import io.cinestream.identity.accounts.RegistrationInProgress;
import io.cinestream.identity.accounts.Reservation;
import io.cinestream.identity.credentials.KeycloakUnavailable;
import io.cinestream.identity.credentials.NewRealmUser;
import io.cinestream.identity.credentials.RealmUser;
import io.cinestream.identity.credentials.RealmUsers;
import io.cinestream.identity.passwords.PasswordPolicy;
import io.cinestream.starter.problems.InvalidRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes an account over two systems, neither of which is called inside the other's transaction:
 *
 * <ol>
 *   <li>the address is reserved in our database, under a lease;
 *   <li>the user is made in Keycloak, whole but disabled, marked with this attempt, then enabled;
 *   <li>one transaction makes the account active and tells the others.
 * </ol>
 *
 * Cut off before the second step nothing is left but a reservation that runs out. Cut off after it, either the person tries
 * again, and the half-made user, whose password may be somebody else's, is removed and made anew; or {@link
 * FinishRegistrations} completes it. Logging in needs the third step, so a half-made account lets nobody in.
 */
@Component
class Register {

    private static final int TRIES = 3;

    private final Accounts accounts;
    private final RealmUsers users;
    private final PasswordPolicy policy;

    Register(Accounts accounts, RealmUsers users, PasswordPolicy policy) {
        this.accounts = accounts;
        this.users = users;
        this.policy = policy;
    }

    Account register(Newcomer newcomer, String password) {
        policy.check("password", password, newcomer.email());
        Reservation mine = accounts.reserve(newcomer);
        try {
            return complete(mine, makeUser(mine, password));
        } catch (EmailTaken | InvalidRequest refused) {
            accounts.release(mine);
            throw refused;
        } catch (KeycloakUnavailable | RegistrationInProgress unknown) {
            accounts.abandon(mine);
            throw unknown;
        }
    }

    /** From a user in Keycloak to an account. An attempt that was overtaken meanwhile takes its user away again. */
    Account complete(Reservation mine, UUID userId) {
        if (!users.enable(userId)) {
            throw new RegistrationInProgress();
        }
        try {
            return accounts.activate(mine, userId);
        } catch (RegistrationInProgress overtaken) {
            users.remove(userId);
            throw overtaken;
        }
    }

    private UUID makeUser(Reservation mine, String password) {
        Newcomer newcomer = mine.newcomer();
        NewRealmUser user =
                new NewRealmUser(mine.id(), newcomer.email(), newcomer.fullName(), newcomer.role(), password);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var made = users.add(user);
            if (made.isPresent()) {
                return made.get();
            }
            users.find(newcomer.email()).ifPresent(other -> removeLeftover(mine, other));
        }
        throw new RegistrationInProgress();
    }

    /** Only what an earlier attempt left half-made is removed: never an account, nor a user that somebody else put there. */
    private void removeLeftover(Reservation mine, RealmUser other) {
        if (!other.isOfEarlierThan(mine.id()) || accounts.find(other.id()).isPresent()) {
            throw new EmailTaken();
        }
        users.remove(other.id());
    }
}
