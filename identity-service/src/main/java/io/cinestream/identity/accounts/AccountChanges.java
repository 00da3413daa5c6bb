package io.cinestream.identity.accounts;

import io.cinestream.messaging.Outbox;
import io.cinestream.starter.access.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can happen to an account that exists. Each change locks the row, raises its version, appends the event, and so is owed to
 * Keycloak until {@link RealmDebts} says otherwise; all in the transaction of the caller's use case.
 *
 * <p>The moment at which sessions end is taken after the row was locked: who read the account before under a share lock has
 * got tokens that are older than it.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class AccountChanges {

    /** Real time, by which Keycloak dates its tokens, up to the next whole second, because {@code iat} has no fractions. */
    private static final String SESSIONS_END_NOW =
            "sessions_not_before = to_timestamp(floor(extract(epoch from clock_timestamp())) + 1)";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ApplicationEventPublisher house;

    AccountChanges(JdbcClient jdbc, Outbox outbox, ApplicationEventPublisher house) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.house = house;
    }

    public Account endSessions(UUID userId) {
        lock(userId, "ACTIVE");
        return change(userId, SESSIONS_END_NOW, Map.of(), UserChanged::new);
    }

    /** Nothing happens when that is what the account says already. */
    public Account describe(UUID userId, String fullName, String locale) {
        Account before = lock(userId, "ACTIVE");
        if (before.fullName().equals(fullName) && before.locale().equals(locale)) {
            return before;
        }
        Map<String, Object> values = Map.of("fullName", fullName, "locale", locale);
        return change(userId, "full_name = :fullName, locale = :locale", values, UserChanged::new);
    }

    /** @return the account as it was; nothing happens when it has the role already */
    public Account giveRole(UUID userId, Role role) {
        if (role != Role.ADMIN) {
            keepAnAdmin(userId);
        }
        Account before = lock(userId, "ACTIVE", "DISABLED");
        if (before.role() != role) {
            Map<String, Object> values = Map.of("role", role.claim());
            change(userId, "role = :role, " + SESSIONS_END_NOW, values, UserRoleChanged::new);
        }
        return before;
    }

    /** @return whether the account had the lower role until now; an account of any other role is left alone */
    public boolean raise(UUID userId, Role from, Role to) {
        boolean due = lock(userId, "ACTIVE", "DISABLED").role() == from;
        if (due) {
            Map<String, Object> values = Map.of("role", to.claim());
            change(userId, "role = :role, " + SESSIONS_END_NOW, values, UserRoleChanged::new);
        }
        return due;
    }

    /** @return whether the account was not disabled already */
    public boolean disable(UUID userId) {
        keepAnAdmin(userId);
        lock(userId, "ACTIVE", "DISABLED");
        return isChanged(userId, "ACTIVE", "state = 'DISABLED', " + SESSIONS_END_NOW, UserDisabled::new);
    }

    /** @return whether the account was disabled */
    public boolean enable(UUID userId) {
        lock(userId, "ACTIVE", "DISABLED");
        return isChanged(userId, "DISABLED", "state = 'ACTIVE'", UserChanged::new);
    }

    /** For good: the id stays, so that bookings keep their owner, and the address is free for another account. */
    public void anonymise(UUID userId) {
        keepAnAdmin(userId);
        lock(userId, "ACTIVE");
        String blank = "state = 'ANONYMISED', email = null, full_name = '', role = 'customer', " + SESSIONS_END_NOW;
        change(userId, blank, Map.of(), UserAnonymised::new);
        house.publishEvent(new AccountAnonymised(userId));
    }

    /**
     * Administrators are locked in one order whoever is to lose the role: of two who take it from each other, the second sees
     * what the first has done.
     */
    private void keepAnAdmin(UUID leaving) {
        List<UUID> admins = jdbc.sql("""
                select user_id from account where role = 'admin' and state = 'ACTIVE' order by user_id for update""").query(UUID.class).list();
        if (admins.equals(List.of(leaving))) {
            throw new LastAdmin();
        }
    }

    private Account lock(UUID userId, String... states) {
        return jdbc.sql("select * from account where user_id = :userId and state = any(:states) for update")
                .param("userId", userId)
                .param("states", states)
                .query(Accounts::account)
                .optional()
                .orElseThrow(() -> new UserUnknown(userId));
    }

    private boolean isChanged(UUID userId, String from, String assignments, Function<AccountState, Record> event) {
        boolean due = jdbc.sql("select state = :state from account where user_id = :userId")
                .param("state", from)
                .param("userId", userId)
                .query(Boolean.class)
                .single();
        if (due) {
            change(userId, assignments, Map.of(), event);
        }
        return due;
    }

    private Account change(
            UUID userId, String assignments, Map<String, Object> values, Function<AccountState, Record> event) {
        Account account = jdbc.sql("update account set version = version + 1, " + assignments
                        + " where user_id = :userId returning *")
                .params(values)
                .param("userId", userId)
                .query(Accounts::account)
                .single();
        outbox.append(account.id(), account.version(), event.apply(AccountState.of(account)));
        return account;
    }
}
