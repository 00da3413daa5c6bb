package io.cinestream.notification.mails;

import io.cinestream.messaging.Outbox;
import io.cinestream.notification.messages.Channel;
import io.cinestream.notification.messages.Message;
import io.cinestream.notification.messages.MessageFailed;
import io.cinestream.notification.messages.MessageKind;
import io.cinestream.notification.messages.MessageSent;
import io.cinestream.notification.wordings.Letter;
import io.cinestream.starter.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue's rows. A claim is one UPDATE that skips locked rows, so that instances never wait for or double each other.
 * Leases and pauses are about this machine's work and run on the real clock; giving up is the business's, on app_now().
 */
@Component
class MailQueue {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final MailSettings settings;

    MailQueue(JdbcClient jdbc, Outbox outbox, MailSettings settings) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** The unique constraint, not the caller, keeps a second mail about the same fact away. */
    void add(Message message, Letter letter, @Nullable SealedCode code) {
        jdbc.sql("""
                        insert into mail (id, cause, kind, user_id, address, addressee, subject, html, plain, sealed_code, good_until)
                        values (:id, :cause, :kind, :userId, :address, :addressee, :subject, :html, :plain, :code, :goodUntil)
                        on conflict on constraint mail_told_once do nothing
                        """)
                .param("id", Ids.next())
                .param("cause", message.cause())
                .param("kind", message.kind().wireName())
                .param("userId", message.to().userId())
                .param("address", message.to().email())
                .param("addressee", message.to().fullName())
                .param("subject", letter.subject())
                .param("html", letter.html())
                .param("plain", letter.plain())
                .param("code", code == null ? null : code.sealed())
                .param("goodUntil", code == null ? null : code.goodUntil().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<MailRecord> of(UUID userId) {
        return jdbc.sql("""
                        select kind as type, address, addressee, subject, plain as text, state, queued_at, sent_at
                        from mail where user_id = :userId order by queued_at desc, id
                        """).param("userId", userId).query(MailRecord.class).list();
    }

    Optional<LeasedMail> claim() {
        return jdbc.sql("""
                        update mail
                        set lease = :lease, leased_until = clock_timestamp() + make_interval(secs => :leaseFor), attempts = attempts + 1
                        where id = (
                            select id from mail
                            where state = 'QUEUED' and next_attempt_at <= clock_timestamp()
                              and (leased_until is null or leased_until <= clock_timestamp())
                            order by next_attempt_at
                            limit 1
                            for update skip locked)
                        returning id, lease, cause, kind, user_id, address, addressee, subject, html, plain, attempts,
                                  sealed_code, coalesce(good_until <= app_now(), false) as overdue
                        """)
                .param("lease", Ids.next())
                .param("leaseFor", settings.leaseFor().toSeconds())
                .query(MailQueue::leased)
                .optional();
    }

    @Transactional
    void sent(LeasedMail mail) {
        settle(mail, "SENT", null)
                .ifPresent(version -> outbox.append(
                        mail.id(),
                        version,
                        new MessageSent(mail.id(), mail.kind(), Channel.MAIL, mail.userId(), mail.cause())));
    }

    @Transactional
    void failed(LeasedMail mail, String reason) {
        settle(mail, "FAILED", reason)
                .ifPresent(version -> outbox.append(
                        mail.id(),
                        version,
                        new MessageFailed(mail.id(), mail.kind(), Channel.MAIL, mail.userId(), mail.cause(), reason)));
    }

    /** @return false when the mail has failed for so long that it is given up */
    boolean postpone(LeasedMail mail, String failure) {
        return jdbc.sql("""
                        update mail
                        set next_attempt_at = clock_timestamp() + make_interval(secs => :wait), failure = :failure,
                            lease = null, leased_until = null
                        where id = :id and lease = :lease and queued_at > app_now() - make_interval(secs => :giveUpAfter)
                        """)
                        .param("wait", settings.retryAfter(mail.attempts()).toMillis() / 1000.0)
                        .param("failure", failure)
                        .param("id", mail.id())
                        .param("lease", mail.lease())
                        .param("giveUpAfter", settings.giveUpAfter().toSeconds())
                        .update()
                == 1;
    }

    /** Empty when the lease was lost meanwhile: the outcome is then its new holder's to write. */
    private Optional<Long> settle(LeasedMail mail, String state, @Nullable String failure) {
        return jdbc.sql("""
                        update mail
                        set state = :state, failure = :failure, version = version + 1, lease = null, leased_until = null,
                            sealed_code = null, sent_at = case when :state = 'SENT' then app_now() end
                        where id = :id and lease = :lease and state = 'QUEUED'
                        returning version
                        """)
                .param("state", state)
                .param("failure", failure)
                .param("id", mail.id())
                .param("lease", mail.lease())
                .query(Long.class)
                .optional();
    }

    private static LeasedMail leased(ResultSet row, int number) throws SQLException {
        return new LeasedMail(
                row.getObject("id", UUID.class),
                row.getObject("lease", UUID.class),
                row.getObject("cause", UUID.class),
                MessageKind.of(row.getString("kind")),
                row.getObject("user_id", UUID.class),
                row.getString("address"),
                row.getString("addressee"),
                row.getString("subject"),
                row.getString("html"),
                row.getString("plain"),
                row.getInt("attempts"),
                row.getString("sealed_code"),
                row.getBoolean("overdue"));
    }
}
