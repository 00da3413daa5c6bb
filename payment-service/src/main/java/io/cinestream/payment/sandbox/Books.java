package io.cinestream.payment.sandbox;

import io.cinestream.payment.sandbox.SandboxSession.State;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The provider's own tables. */
@SandboxOnly
@Repository
class Books {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One session per key, whoever comes first; its id cannot be guessed. */
    String open(String key, NewSession wanted) {
        byte[] id = new byte[24];
        RANDOM.nextBytes(id);
        jdbc.sql("""
                insert into sandbox_session (id, idempotency_key, reference, description, amount_minor, currency, notify_url, return_url)
                values (:id, :key, :reference, :description, :amount, :currency, :notify, :return)
                on conflict (idempotency_key) do nothing
                """)
                .param("id", Base64.getUrlEncoder().withoutPadding().encodeToString(id))
                .param("key", key)
                .param("reference", wanted.reference())
                .param("description", wanted.description())
                .param("amount", wanted.amountMinor())
                .param("currency", wanted.currency())
                .param("notify", wanted.notifyUrl())
                .param("return", wanted.returnUrl())
                .update();
        return jdbc.sql("select id from sandbox_session where idempotency_key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    SandboxSession find(String id) {
        return session(id, "");
    }

    SandboxSession lock(String id) {
        return session(id, " for update");
    }

    private SandboxSession session(String id, String lock) {
        return jdbc.sql("select * from sandbox_session where id = :id" + lock)
                .param("id", id)
                .query(Books::session)
                .optional()
                .orElseThrow(SessionNotFound::new);
    }

    void move(SandboxSession session, State state) {
        jdbc.sql("update sandbox_session set state = :state where id = :id")
                .param("id", session.id())
                .param("state", state.name())
                .update();
    }

    void decide(SandboxSession session, State state, Decision decision) {
        jdbc.sql("""
                update sandbox_session set state = :state, refuse_capture = :capture, refuse_refund = :refund where id = :id
                """)
                .param("id", session.id())
                .param("state", state.name())
                .param("capture", decision.refusesCapture())
                .param("refund", decision.refusesRefund())
                .update();
    }

    void refund(SandboxSession session, long minor) {
        jdbc.sql("update sandbox_session set refunded_minor = refunded_minor + :minor where id = :id")
                .param("id", session.id())
                .param("minor", minor)
                .update();
    }

    void enter(SandboxSession session, Entry.Kind kind, long minor, @Nullable String key) {
        jdbc.sql("""
                insert into sandbox_entry (session_id, kind, amount_minor, idempotency_key) values (:session, :kind, :minor, :key)
                """)
                .param("session", session.id())
                .param("kind", kind.name())
                .param("minor", minor)
                .param("key", key)
                .update();
    }

    boolean hasEntry(SandboxSession session, String key) {
        return jdbc.sql("select count(*) from sandbox_entry where session_id = :session and idempotency_key = :key")
                        .param("session", session.id())
                        .param("key", key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Entry> entries(Optional<String> reference) {
        return jdbc.sql("""
                select e.kind, e.session_id, s.reference, e.amount_minor, s.currency, e.idempotency_key, e.booked_at
                from sandbox_entry e join sandbox_session s on s.id = e.session_id
                where cast(:reference as text) is null or s.reference = :reference order by e.id
                """)
                .param("reference", reference.orElse(null))
                .query(Books::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                Entry.Kind.valueOf(row.getString("kind")),
                row.getString("session_id"),
                row.getString("reference"),
                row.getLong("amount_minor"),
                row.getString("currency"),
                row.getString("idempotency_key"),
                row.getTimestamp("booked_at").toInstant());
    }

    private static SandboxSession session(ResultSet row, int number) throws SQLException {
        return new SandboxSession(
                row.getString("id"),
                row.getString("reference"),
                row.getString("description"),
                row.getLong("amount_minor"),
                row.getString("currency"),
                row.getString("notify_url"),
                row.getString("return_url"),
                State.valueOf(row.getString("state")),
                row.getLong("refunded_minor"),
                row.getBoolean("refuse_capture"),
                row.getBoolean("refuse_refund"));
    }
}
