package io.cinestream.payment.payments;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who moves which payment. A claim ends by itself, on the database's clock, so a worker that was killed is replaced; and a worker
 * that was merely slow finds its token gone and records nothing: its successor repeats the call with the same key.
 */
@Repository
class Claims {
    private static final String CLAIMABLE =
            "wanted is not null and (retry_at is null or retry_at <= clock_timestamp()) and (claimed_until is null or claimed_until <= clock_timestamp())";

    private final JdbcClient jdbc;
    private final PaymentSettings settings;

    Claims(JdbcClient jdbc, PaymentSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Any payment that has to be moved and nobody is moving. */
    Optional<Claim> next() {
        return take("(select id from payment where " + CLAIMABLE
                + " order by retry_at nulls first limit 1 for update skip locked)");
    }

    /** This payment, by who has just opened it. */
    Claim take(UUID payment) {
        return take("'" + payment + "'").orElseThrow();
    }

    private Optional<Claim> take(String which) {
        UUID token = UUID.randomUUID();
        return jdbc.sql(
                        "update payment set claim = :token, claimed_until = clock_timestamp() + :ms * interval '1 ms' where id = "
                                + which + " returning id")
                .param("token", token)
                .param("ms", settings.claimFor().toMillis())
                .query(UUID.class)
                .optional()
                .map(id -> new Claim(id, token));
    }

    /** The step is recorded; whatever is wanted next may be claimed at once. */
    void done(Claim claim) {
        jdbc.sql("""
                update payment set claim = null, claimed_until = null, retry_at = null, attempts = 0
                where id = :id and claim = :token
                """)
                .param("id", claim.paymentId())
                .param("token", claim.token())
                .update();
    }

    /** The outcome is unknown: the same step again, later and later. */
    void retryLater(Claim claim) {
        jdbc.sql("""
                update payment set claim = null, claimed_until = null, attempts = attempts + 1,
                    retry_at = clock_timestamp() + least(:most, :pause * power(2, least(attempts, 30))) * interval '1 ms'
                where id = :id and claim = :token
                """)
                .param("id", claim.paymentId())
                .param("token", claim.token())
                .param("pause", settings.retryAfter().toMillis())
                .param("most", settings.retryAtMost().toMillis())
                .update();
    }
}
