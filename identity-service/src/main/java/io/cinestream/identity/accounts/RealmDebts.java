package io.cinestream.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What Keycloak has not been told yet: accounts whose version is above the one that its user was last brought in line with.
 * A debt is claimed by one worker for a while and stays owed until paid, whoever is killed.
 */
@Repository
public class RealmDebts {

    private final JdbcClient jdbc;

    RealmDebts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that has waited longest, as the account is now. */
    public Optional<RealmDebt> claim(Duration lease) {
        return jdbc.sql("""
                update account set realm_due_at = clock_timestamp() + :lease * interval '1 ms'
                 where registration = (
                       select registration from account
                        where realm_version < version and state <> 'PENDING' and realm_due_at <= clock_timestamp()
                        order by realm_due_at limit 1 for update skip locked)
                returning *""")
                .param("lease", lease.toMillis())
                .query(RealmDebts::debt)
                .optional();
    }

    /** What changed since it was claimed is owed still, and at once. */
    public void paid(RealmDebt debt) {
        jdbc.sql("""
                update account set realm_version = greatest(realm_version, :version), realm_due_at = '-infinity'
                 where user_id = :userId""")
                .param("version", debt.account().version())
                .param("userId", debt.account().id())
                .update();
    }

    public void postpone(RealmDebt debt, Duration pause) {
        jdbc.sql(
                        "update account set realm_due_at = clock_timestamp() + :pause * interval '1 ms' where user_id = :userId")
                .param("pause", pause.toMillis())
                .param("userId", debt.account().id())
                .update();
    }

    /** Whether Keycloak knows all about the account. */
    public boolean isFree(UUID userId) {
        return jdbc.sql("select realm_version >= version from account where user_id = :userId")
                .param("userId", userId)
                .query(Boolean.class)
                .single();
    }

    private static RealmDebt debt(ResultSet row, int number) throws SQLException {
        return new RealmDebt(Accounts.account(row, number), RealmDebt.Wanted.valueOf(row.getString("state")));
    }
}
