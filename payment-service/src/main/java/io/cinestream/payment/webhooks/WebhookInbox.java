package io.cinestream.payment.webhooks;

import io.cinestream.payment.workers.Worker;
import io.cinestream.starter.Ids;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WebhookInbox {
    private final JdbcClient jdbc;
    private final Worker webhookWorker;

    WebhookInbox(JdbcClient jdbc, Worker webhookWorker) {
        this.jdbc = jdbc;
        this.webhookWorker = webhookWorker;
    }

    /** Once per event id of the provider, however often and wherever it arrives. */
    void store(String provider, String eventId, byte[] body) {
        jdbc.sql("""
                insert into webhook (id, provider, event_id, body) values (:id, :provider, :event, :body)
                on conflict on constraint webhook_once do nothing
                """)
                .param("id", Ids.next())
                .param("provider", provider)
                .param("event", eventId)
                .param("body", body)
                .update();
        webhookWorker.wake();
    }

    /** The oldest that is to be applied and that no other worker has in hand; locked until the transaction ends. */
    Optional<Webhook> lockNext() {
        return jdbc.sql("""
                select id, provider, body from webhook
                where processed_at is null and (retry_at is null or retry_at <= clock_timestamp())
                order by received_at limit 1 for update skip locked
                """)
                .query((row, number) ->
                        new Webhook(row.getObject("id", UUID.class), row.getString("provider"), row.getBytes("body")))
                .optional();
    }

    void applied(UUID id) {
        jdbc.sql("update webhook set processed_at = app_now(), last_error = null where id = :id")
                .param("id", id)
                .update();
    }

    void failed(UUID id, String error) {
        jdbc.sql("""
                update webhook set attempts = attempts + 1, last_error = :error,
                    retry_at = clock_timestamp() + least(300, power(2, least(attempts, 20))) * interval '1 s'
                where id = :id and processed_at is null
                """).param("id", id).param("error", error).update();
    }
}
