package io.cinestream.identity.accounts;

import io.cinestream.messaging.Outbox;
import io.cinestream.starter.Ids;
import io.cinestream.starter.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All accounts, and the addresses kept for those in the making.
 *
 * <p>Concurrency is decided here and by the table: the unique address lets one attempt in, its lease on the database's own clock
 * keeps others out while it runs, and every later step names the attempt, so one that was overtaken changes nothing.
 */
@Repository
public class Accounts {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final RegistrationSettings settings;
    private final ApplicationEventPublisher house;

    Accounts(JdbcClient jdbc, Outbox outbox, RegistrationSettings settings, ApplicationEventPublisher house) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.settings = settings;
        this.house = house;
    }

    /**
     * Keeps the address for this attempt. An attempt that was cut off is taken over once its lease has run out; one that
     * still runs is waited for, because it nearly always ends within the wait.
     */
    @Retryable(includes = RegistrationInProgress.class, maxRetries = 25, delay = 200)
    public Reservation reserve(Newcomer newcomer) {
        if (newcomer.founder() && adminExists()) {
            throw new AdminExists();
        }
        try {
            return jdbc.sql("""
                    insert into account (registration, state, email, full_name, role, founder, leased_until)
                    values (:registration, 'PENDING', :email, :fullName, :role, :founder, clock_timestamp() + :lease * interval '1 ms')
                    on conflict on constraint account_email_unique do update
                       set registration = excluded.registration, full_name = excluded.full_name, role = excluded.role,
                           founder = excluded.founder, leased_until = excluded.leased_until
                     where account.state = 'PENDING' and account.leased_until <= clock_timestamp()
                    returning *""")
                    .param("registration", Ids.next())
                    .param("email", newcomer.email())
                    .param("fullName", newcomer.fullName())
                    .param("role", newcomer.role().claim())
                    .param("founder", newcomer.founder())
                    .param("lease", settings.lease().toMillis())
                    .query(Accounts::reservation)
                    .optional()
                    .orElseThrow(() -> isTaken(newcomer.email()) ? new EmailTaken() : new RegistrationInProgress());
        } catch (DuplicateKeyException founderReserved) {
            throw new RegistrationInProgress();
        }
    }

    /** Completes an attempt: the account exists and is told to the others. Safe to repeat. */
    @Transactional
    public Account activate(Reservation mine, UUID userId) {
        Optional<Account> activated = jdbc.sql("""
                update account set state = 'ACTIVE', user_id = :userId, version = 1, leased_until = null
                 where registration = :registration and state = 'PENDING' returning *""")
                .param("userId", userId)
                .param("registration", mine.id())
                .query(Accounts::account)
                .optional();
        activated.ifPresent(account -> {
            outbox.append(account.id(), account.version(), new UserRegistered(AccountState.of(account)));
            house.publishEvent(new AccountOpened(account.id()));
        });
        return activated.or(() -> find(userId)).orElseThrow(RegistrationInProgress::new);
    }

    /** Ends an attempt that has left nothing behind. */
    public void release(Reservation mine) {
        jdbc.sql("delete from account where registration = :registration and state = 'PENDING'")
                .param("registration", mine.id())
                .update();
    }

    /** Ends an attempt whose outcome is not known: the next one may take over at once. */
    public void abandon(Reservation mine) {
        jdbc.sql("""
                update account set leased_until = clock_timestamp() where registration = :registration and state = 'PENDING'""").param("registration", mine.id()).update();
    }

    /** Takes the attempt that has been left longest, in order to finish it in its person's place. */
    public Optional<Reservation> claimAbandoned() {
        return jdbc.sql("""
                update account set leased_until = clock_timestamp() + :lease * interval '1 ms'
                 where registration = (
                       select registration from account
                        where state = 'PENDING' and leased_until <= clock_timestamp() - :patience * interval '1 ms'
                        order by leased_until limit 1 for update skip locked)
                returning *""")
                .param("lease", settings.lease().toMillis())
                .param("patience", settings.patience().toMillis())
                .query(Accounts::reservation)
                .optional();
    }

    public Optional<Account> find(String email) {
        return jdbc.sql("select * from account where email = lower(:email) and state = 'ACTIVE'")
                .param("email", email)
                .query(Accounts::account)
                .optional();
    }

    public Optional<Account> find(UUID userId) {
        return jdbc.sql("select * from account where user_id = :userId and state = 'ACTIVE'")
                .param("userId", userId)
                .query(Accounts::account)
                .optional();
    }

    /** As {@link #find(UUID)}, after every change of the account that is under way has ended one way or the other. */
    public Optional<Account> findSettled(UUID userId) {
        return jdbc.sql("select * from account where user_id = :userId and state = 'ACTIVE' for share")
                .param("userId", userId)
                .query(Accounts::account)
                .optional();
    }

    /** Whether this very second is the one in which the account's sessions were ended: a session begun now would be among them. */
    public boolean isEndingSessions(String email) {
        return jdbc.sql("""
                select exists (select from account where email = lower(:email) and sessions_not_before > clock_timestamp())""").param("email", email).query(Boolean.class).single();
    }

    private boolean isTaken(String email) {
        return jdbc.sql("select exists (select from account where email = :email and state <> 'PENDING')")
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    private boolean adminExists() {
        return jdbc.sql("select exists (select from account where state = 'ACTIVE' and (founder or role = 'admin'))")
                .query(Boolean.class)
                .single();
    }

    private static Reservation reservation(ResultSet row, int number) throws SQLException {
        return new Reservation(
                row.getObject("registration", UUID.class),
                new Newcomer(row.getString("email"), row.getString("full_name"), role(row), row.getBoolean("founder")));
    }

    static Account account(ResultSet row, int number) throws SQLException {
        OffsetDateTime notBefore = row.getObject("sessions_not_before", OffsetDateTime.class);
        return new Account(
                row.getObject("user_id", UUID.class),
                Objects.requireNonNullElse(row.getString("email"), ""),
                row.getString("full_name"),
                role(row),
                row.getString("locale"),
                row.getLong("version"),
                notBefore == null ? null : notBefore.toInstant());
    }

    private static Role role(ResultSet row) throws SQLException {
        return Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT));
    }
}
