package io.cinestream.identity.codes;

import io.cinestream.identity.accounts.AccountAnonymised;
import io.cinestream.messaging.Outbox;
import io.cinestream.starter.Ids;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes. An account has one row for each purpose, and every step is one statement on it: a new code overwrites the old
 * one, an attempt is counted before anything is compared, and a code is used by whoever empties its row first.
 */
@Component
public class OneTimeCodes {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final byte[] NO_HASH = new byte[32];

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final CodeKeys keys;
    private final CodeSeal seal;
    private final CodeSettings settings;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(JdbcClient jdbc, Outbox outbox, CodeKeys keys, CodeSeal seal, CodeSettings settings) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.keys = keys;
        this.seal = seal;
        this.settings = settings;
    }

    /**
     * Draws a code and has it mailed, both with the caller's transaction; the one before it is worth nothing any more.
     *
     * @return false when the account has got as many as it may for now: then nothing happens
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean issue(UUID userId, Purpose purpose) {
        String code = purpose.draw(random);
        Optional<Instant> expiresAt = keep(userId, purpose, code);
        expiresAt.ifPresent(until -> mail(userId, purpose, code, until));
        return expiresAt.isPresent();
    }

    /** Whose confirmation code that is: it is too long to be guessed, and the account is no part of its hash. */
    public Optional<UUID> ownerOfConfirmation(String code) {
        return jdbc.sql("""
                select user_id from one_time_code
                 where purpose = :purpose and hash = :hash and expires_at > app_now()""")
                .param("purpose", Purpose.EMAIL_CONFIRMATION.wireName())
                .param("hash", keys.hash(Purpose.EMAIL_CONFIRMATION.hashed(NOBODY, code)))
                .query(UUID.class)
                .optional();
    }

    /** Whether that is the account's code. Asking costs an attempt, which is committed before the answer is known. */
    @Transactional(propagation = Propagation.NEVER)
    public boolean attempt(UUID userId, Purpose purpose, String code) {
        byte[] kept = jdbc.sql("""
                update one_time_code set attempts_left = attempts_left - 1
                 where user_id = :userId and purpose = :purpose
                   and hash is not null and attempts_left > 0 and expires_at > app_now()
                returning hash""")
                .param("userId", userId)
                .param("purpose", purpose.wireName())
                .query(byte[].class)
                .optional()
                .orElse(NO_HASH);
        return MessageDigest.isEqual(kept, keys.hash(purpose.hashed(userId, code)));
    }

    /** Uses the code up, in the transaction of what it opens. Of several who try, exactly one gets true. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(UUID userId, Purpose purpose, String code) {
        return jdbc.sql("""
                update one_time_code set hash = null
                 where user_id = :userId and purpose = :purpose and hash = :hash and expires_at > app_now()""")
                        .param("userId", userId)
                        .param("purpose", purpose.wireName())
                        .param("hash", keys.hash(purpose.hashed(userId, code)))
                        .update()
                == 1;
    }

    @EventListener
    void forget(AccountAnonymised gone) {
        jdbc.sql("delete from one_time_code where user_id = :userId")
                .param("userId", gone.userId())
                .update();
    }

    private Optional<Instant> keep(UUID userId, Purpose purpose, String code) {
        return jdbc.sql("""
                insert into one_time_code as kept (user_id, purpose, hash, expires_at, attempts_left)
                values (:userId, :purpose, :hash, app_now() + :life * interval '1 ms', :attempts)
                on conflict (user_id, purpose) do update
                   set hash = excluded.hash, expires_at = excluded.expires_at, attempts_left = excluded.attempts_left,
                       counted = case when kept.counted_since > app_now() - :window * interval '1 ms'
                                      then kept.counted + 1 else 1 end,
                       counted_since = case when kept.counted_since > app_now() - :window * interval '1 ms'
                                            then kept.counted_since else app_now() end
                 where kept.counted < :most or kept.counted_since <= app_now() - :window * interval '1 ms'
                returning expires_at""")
                .param("userId", userId)
                .param("purpose", purpose.wireName())
                .param("hash", keys.hash(purpose.hashed(userId, code)))
                .param("life", settings.lifeOf(purpose).toMillis())
                .param("attempts", settings.attempts())
                .param("window", settings.window().toMillis())
                .param("most", settings.perWindow())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private void mail(UUID userId, Purpose purpose, String code, Instant expiresAt) {
        long version = jdbc.sql("""
                insert into mail_request as known (user_id, version) values (:userId, 1)
                on conflict (user_id) do update set version = known.version + 1 returning version""").param("userId", userId).query(Long.class).single();
        UUID eventId = Ids.next();
        String sealed = seal.seal(code, eventId, userId);
        outbox.append(
                eventId,
                userId,
                version,
                switch (purpose) {
                    case EMAIL_CONFIRMATION -> new EmailConfirmationRequested(userId, sealed, expiresAt);
                    case PASSWORD_RESET -> new PasswordResetRequested(userId, sealed, expiresAt);
                });
    }
}
