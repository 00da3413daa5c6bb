package io.cinestream.notification.mails;

import io.cinestream.messaging.Outbox;
import io.cinestream.notification.messages.Channel;
import io.cinestream.notification.messages.MessageFailed;
import io.cinestream.notification.messages.MessageKind;
import io.cinestream.notification.recipients.RecipientForgotten;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the person out of every mail: what was sent stays as the record that it was, without address and words; what waits is
 * not sent any more. A mail that is being handed over at this very moment still goes out.
 */
@Component
class ForgetMails {

    private static final String REASON = "recipient-forgotten";

    private final JdbcClient jdbc;
    private final Outbox outbox;

    ForgetMails(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    private record Dropped(UUID id, UUID cause, String kind, long version) {}

    @EventListener
    void forget(RecipientForgotten forgotten) {
        UUID userId = forgotten.userId();
        jdbc.sql("""
                        update mail set state = 'FAILED', failure = :reason, version = version + 1, sealed_code = null,
                               lease = null, leased_until = null
                        where user_id = :userId and state = 'QUEUED'
                        returning id, cause, kind, version
                        """)
                .param("userId", userId)
                .param("reason", REASON)
                .query(Dropped.class)
                .list()
                .forEach(mail -> outbox.append(mail.id(), mail.version(), failed(mail, userId)));
        jdbc.sql(
                        "update mail set address = '', addressee = '', subject = '', html = '', plain = '' where user_id = :userId")
                .param("userId", userId)
                .update();
    }

    private static MessageFailed failed(Dropped mail, UUID userId) {
        return new MessageFailed(mail.id(), MessageKind.of(mail.kind()), Channel.MAIL, userId, mail.cause(), REASON);
    }
}
