package io.cinestream.notification.toasts;

import io.cinestream.notification.recipients.RecipientForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Empties the inbox of who is forgotten. */
@Component
class ForgetToasts {

    private final JdbcClient jdbc;

    ForgetToasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(RecipientForgotten forgotten) {
        jdbc.sql("delete from toast where user_id = :userId")
                .param("userId", forgotten.userId())
                .update();
    }
}
