package io.cinestream.notification.toasts;

import io.cinestream.messaging.Outbox;
import io.cinestream.notification.messages.Channel;
import io.cinestream.notification.messages.Message;
import io.cinestream.notification.messages.MessageSent;
import io.cinestream.notification.wordings.Notice;
import io.cinestream.notification.wordings.Wordings;
import io.cinestream.starter.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What this service tells in the application. */
@Component
public class Toasts {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Wordings wordings;
    private final UserInbox inbox;

    Toasts(JdbcClient jdbc, Outbox outbox, Wordings wordings, UserInbox inbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.wordings = wordings;
        this.inbox = inbox;
    }

    /**
     * Puts the message into the recipient's inbox in the caller's transaction; a repetition changes nothing. The inbox is the
     * aggregate that the event belongs to, so that a user's toasts are published in their order.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Message message) {
        UUID id = Ids.next();
        UUID userId = message.to().userId();
        long position = nextPosition(userId);
        if (insert(id, position, message, wordings.notice(message))) {
            outbox.append(
                    userId, position, new MessageSent(id, message.kind(), Channel.TOAST, userId, message.cause()));
        }
    }

    /** Every toast to that person, newest first. */
    public List<Toast> of(UUID userId) {
        return inbox.all(userId);
    }

    private boolean insert(UUID id, long position, Message message, Notice notice) {
        return jdbc.sql("""
                        insert into toast (id, user_id, position, cause, kind, title, body, page)
                        values (:id, :userId, :position, :cause, :kind, :title, :body, :page)
                        on conflict on constraint toast_told_once do nothing
                        """)
                        .param("id", id)
                        .param("userId", message.to().userId())
                        .param("position", position)
                        .param("cause", message.cause())
                        .param("kind", message.kind().wireName())
                        .param("title", notice.title())
                        .param("body", notice.body())
                        .param("page", message.page())
                        .update()
                == 1;
    }

    /** The row stays locked until the commit: a user's positions become visible in their order, whoever writes them. */
    private long nextPosition(UUID userId) {
        return jdbc.sql("""
                        insert into toast_position (user_id, last) values (:userId, 1)
                        on conflict (user_id) do update set last = toast_position.last + 1
                        returning last
                        """).param("userId", userId).query(Long.class).single();
    }
}
