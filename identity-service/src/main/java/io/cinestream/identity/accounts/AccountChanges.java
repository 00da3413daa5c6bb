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
            "sessions_not_before = greatest(sessions_not_before, to_timestamp(floor(extract(epoch from clock_timestamp())) + 1))";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ApplicationEventPublisher house;

    AccountChanges(JdbcClient jdbc, Outbox outbox, ApplicationEventPublisher house) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.house = house;
    }

    public void endSessions(UUID userId) {
        lock(userId, "ACTIVE");
        change(userId, SESSIONS_END_NOW, Map.of(), UserChanged::new);
    }

    /** Nothing happens when that is what the account says already. */
    public Account describe(UUID userId, String fullName, String locale) {
        Account before = lock(userId, "ACTIVE").account();
        if (before.fullName().equals(fullName) && before.locale().equals(locale)) {
            return before;
        }
        Map<String, Object> values = Map.of("fullName", fullName, "locale", locale);
        return change(userId, "full_name = :fullName, locale = :locale", values, UserChanged::new);
    }

    /** @return the role until now; nothing happens when it is the same */
    public Role giveRole(UUID userId, Role role) {
        if (role != Role.ADMIN) {
            keepAnAdmin(userId);
        }
        Locked before = lock(userId, "ACTIVE", "DISABLED");
        if (before.account().role() != role) {
            change(before, role);
        }
        return before.account().role();
    }

    /** @return whether the account had the lower role until now; an account of any other role is left alone */
    public boolean raise(UUID userId, Role from, Role to) {
        Locked before = lock(userId, "ACTIVE", "DISABLED");
        boolean due = before.account().role() == from;
        if (due) {
            change(before, to);
        }
        return due;
    }

    /** @return whether the account was not disabled already */
    public boolean disable(UUID userId) {
        keepAnAdmin(userId);
        boolean due = !lock(userId, "ACTIVE", "DISABLED").disabled();
        if (due) {
            change(userId, "state = 'DISABLED', " + SESSIONS_END_NOW, Map.of(), UserDisabled::new);
        }
        return due;
    }

    /** @return whether the account was disabled */
    public boolean enable(UUID userId) {
        boolean due = lock(userId, "ACTIVE", "DISABLED").disabled();
        if (due) {
            change(userId, "state = 'ACTIVE'", Map.of(), UserChanged::new);
        }
        return due;
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

    private Locked lock(UUID userId, String... states) {
        return jdbc.sql("select * from account where user_id = :userId and state = any(:states) for update")
                .param("userId", userId)
                .param("states", states)
                .query((row, number) -> new Locked(
                        Accounts.account(row, number), row.getString("state").equals("DISABLED")))
                .optional()
                .orElseThrow(() -> new UserUnknown(userId));
    }

    /** The newest event is all that a reader may ever see: that of a disabled account says so, whatever else has changed. */
    private void change(Locked before, Role role) {
        change(
                before.account().id(),
                "role = :role, " + SESSIONS_END_NOW,
                Map.of("role", role.claim()),
                before.disabled() ? UserDisabled::new : UserRoleChanged::new);
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

    private record Locked(Account account, boolean disabled) {}
}
