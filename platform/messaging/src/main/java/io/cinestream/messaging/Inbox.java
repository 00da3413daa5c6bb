package io.cinestream.messaging;

import io.cinestream.messaging.Subscription.Handler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Applies an event at most once per consumer: the entry and the handler's changes commit together or not at all. */
class Inbox {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Inbox(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void take(String consumer, Handler<?> handler, JsonNode value, Envelope envelope) {
        transaction.executeWithoutResult(status -> {
            if (handler.projection() ? isNewer(consumer, envelope) : isFirst(consumer, envelope)) {
                handler.handle(value, envelope);
            }
        });
    }

    private boolean isFirst(String consumer, Envelope envelope) {
        return jdbc.sql("insert into inbox (consumer, event_id) values (:consumer, :event) on conflict do nothing")
                        .param("consumer", consumer)
                        .param("event", envelope.eventId())
                        .update()
                == 1;
    }

    private boolean isNewer(String consumer, Envelope envelope) {
        return jdbc.sql("""
                insert into projection_version as known (consumer, aggregate_id, version)
                values (:consumer, :aggregate, :version)
                on conflict (consumer, aggregate_id) do update set version = excluded.version
                 where known.version < excluded.version
                """)
                        .param("consumer", consumer)
                        .param("aggregate", envelope.aggregateId())
                        .param("version", envelope.aggregateVersion())
                        .update()
                == 1;
    }
}
