package io.cinestream.starter.idempotency;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of claims and answers. A claim is one insert that either wins or finds the winner; it ends by itself after a
 * minute, so that a crash midway does not block the key. Every change names the claim it belongs to: an owner whose claim
 * was taken over changes nothing.
 */
class RememberedAnswers {

    private final JdbcClient jdbc;

    RememberedAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the claim, or empty when the key is taken */
    Optional<UUID> claim(UUID caller, UUID key, byte[] requestHash) {
        UUID claim = UUID.randomUUID();
        int won = jdbc.sql("""
                insert into idempotency_key (caller, key, request_hash, claim, claimed_until, started_at)
                values (:caller, :key, :hash, :claim, app_now() + interval '60 s', app_now())
                on conflict (caller, key) do update
                   set request_hash = excluded.request_hash, claim = excluded.claim, status = null,
                       claimed_until = excluded.claimed_until, started_at = excluded.started_at
                 where idempotency_key.started_at < app_now() - interval '24 h'
                    or (idempotency_key.status is null and idempotency_key.claimed_until < app_now()
                        and idempotency_key.request_hash = excluded.request_hash)
                """)
                .param("caller", caller)
                .param("key", key)
                .param("hash", requestHash)
                .param("claim", claim)
                .update();
        return won == 1 ? Optional.of(claim) : Optional.empty();
    }

    /** The answer of the request that has the key. */
    RememberedAnswer answer(UUID caller, UUID key, byte[] requestHash) {
        return jdbc.sql("""
                select request_hash, status, content_type, location, body
                  from idempotency_key where caller = :caller and key = :key
                """)
                .param("caller", caller)
                .param("key", key)
                .query((row, number) -> {
                    if (!Arrays.equals(row.getBytes("request_hash"), requestHash)) {
                        throw new KeyReused();
                    }
                    int status = row.getInt("status");
                    if (row.wasNull()) {
                        throw new StillRunning();
                    }
                    return new RememberedAnswer(
                            status, row.getString("content_type"), row.getString("location"), row.getBytes("body"));
                })
                .optional()
                .orElseThrow(StillRunning::new);
    }

    void remember(UUID caller, UUID key, UUID claim, RememberedAnswer answer) {
        jdbc.sql("""
                update idempotency_key set status = :status, content_type = :type, location = :location, body = :body
                 where caller = :caller and key = :key and claim = :claim
                """)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("caller", caller)
                .param("key", key)
                .param("claim", claim)
                .update();
    }

    void release(UUID caller, UUID key, UUID claim) {
        jdbc.sql("delete from idempotency_key where caller = :caller and key = :key and claim = :claim")
                .param("caller", caller)
                .param("key", key)
                .param("claim", claim)
                .update();
    }

    int forgetOld() {
        return jdbc.sql("delete from idempotency_key where started_at < app_now() - interval '24 h'")
                .update();
    }
}
