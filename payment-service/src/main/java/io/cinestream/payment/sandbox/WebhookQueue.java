package io.cinestream.payment.sandbox;

import io.cinestream.payment.workers.Worker;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks to be sent: written with the change they tell of, so that none is lost or sent for nothing. */
@SandboxOnly
@Repository
class WebhookQueue {
    record Due(long id, String url, String body) {}

    private record Body(String id, String type, String session, String reference, long amountMinor, String currency) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Worker sandboxWorker;

    WebhookQueue(JdbcClient jdbc, JsonMapper json, Worker sandboxWorker) {
        this.jdbc = jdbc;
        this.json = json;
        this.sandboxWorker = sandboxWorker;
    }

    void add(SandboxSession session, String type, Decision decision) {
        Body body = new Body(
                "evt_" + UUID.randomUUID(),
                type,
                session.id(),
                session.reference(),
                session.amountMinor(),
                session.currency());
        jdbc.sql("""
                insert into sandbox_webhook (session_id, body, due_at)
                select :session, :body, app_now() + :delay * interval '1 s' from generate_series(1, :copies)
                """)
                .param("session", session.id())
                .param("body", json.writeValueAsString(body))
                .param("delay", decision.delay())
                .param("copies", decision.copies())
                .update();
        sandboxWorker.wake();
    }

    /** One that is due, put off for as long as sending it may take: if we die meanwhile it is sent again. */
    Optional<Due> take() {
        return jdbc.sql("""
                update sandbox_webhook w set attempts = w.attempts + 1,
                    retry_at = clock_timestamp() + 15 * interval '1 s'
                from sandbox_session s
                where s.id = w.session_id and w.id = (
                    select id from sandbox_webhook
                    where delivered_at is null and due_at <= app_now() and (retry_at is null or retry_at <= clock_timestamp())
                    order by id limit 1 for update skip locked)
                returning w.id, s.notify_url, w.body
                """)
                .query((row, number) -> new Due(row.getLong("id"), row.getString("notify_url"), row.getString("body")))
                .optional();
    }

    void delivered(Due webhook) {
        jdbc.sql("update sandbox_webhook set delivered_at = app_now() where id = :id")
                .param("id", webhook.id())
                .update();
    }

    void failed(Due webhook) {
        jdbc.sql("""
                update sandbox_webhook set retry_at = clock_timestamp() + least(60, power(2, least(attempts, 10)) / 2) * interval '1 s'
                where id = :id
                """).param("id", webhook.id()).update();
    }
}
