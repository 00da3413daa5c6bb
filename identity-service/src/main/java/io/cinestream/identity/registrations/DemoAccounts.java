package io.cinestream.identity.registrations;

import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.accounts.Accounts;
import io.cinestream.identity.accounts.Newcomer;
import io.cinestream.identity.accounts.RegistrationInProgress;
import io.cinestream.identity.audit.Actor;
import io.cinestream.identity.credentials.KeycloakUnavailable;
import io.cinestream.identity.roles.ChangeRole;
import io.cinestream.starter.access.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The documented accounts of a developer's machine: registered as anyone is, then given their role. Their passwords are public, so the service
 * refuses to start when they are asked for elsewhere.
 */
@Component
class DemoAccounts {

    private static final Logger log = LoggerFactory.getLogger(DemoAccounts.class);

    static final List<Demo> ALL = List.of(
            new Demo("admin@cinestream.example", "demo-admin-1", "Ada Admin", Role.ADMIN),
            new Demo("owner@cinestream.example", "demo-owner-1", "Omar Owner", Role.OWNER),
            new Demo("olga@cinestream.example", "demo-olga-1", "Olga Owner", Role.OWNER),
            new Demo("asha@cinestream.example", "demo-asha-1", "Asha Rao", Role.CUSTOMER),
            new Demo("ben@cinestream.example", "demo-ben-1", "Ben Okafor", Role.CUSTOMER));

    private final Accounts accounts;
    private final Register register;
    private final ChangeRole changeRole;
    private final Deque<Demo> missing = new ArrayDeque<>();

    DemoAccounts(
            Accounts accounts,
            Register register,
            ChangeRole changeRole,
            IdentitySettings settings,
            Environment environment) {
        this.accounts = accounts;
        this.register = register;
        this.changeRole = changeRole;
        boolean local = environment.acceptsProfiles(Profiles.of("local"));
        boolean wanted = settings.demoAccounts() == null ? local : settings.demoAccounts();
        if (wanted && !local) {
            throw new IllegalStateException(
                    "cinestream.identity.demo-accounts is for the profile local only: their passwords are public");
        }
        if (wanted) {
            missing.addAll(ALL);
        }
    }

    /** Until each is there: Keycloak may still be starting. */
    @Scheduled(fixedDelay = 2_000)
    void open() {
        while (!missing.isEmpty() && isThere(missing.element())) {
            missing.remove();
        }
    }

    private boolean isThere(Demo demo) {
        try {
            Account account = accounts.find(demo.email())
                    .orElseGet(
                            () -> register.register(Newcomer.customer(demo.email(), demo.fullName()), demo.password()));
            if (account.role() != demo.role()) {
                changeRole.to(demo.role(), account.id(), Actor.PLATFORM);
            }
            log.info("demo account {} ({}) is ready", demo.email(), demo.role().claim());
            return true;
        } catch (KeycloakUnavailable | RegistrationInProgress later) {
            log.info("demo account {} has to wait: {}", demo.email(), later.getMessage());
            return false;
        }
    }

    record Demo(String email, String password, String fullName, Role role) {}
}
