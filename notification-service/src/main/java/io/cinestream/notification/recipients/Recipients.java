package io.cinestream.notification.recipients;

import io.cinestream.starter.problems.NotYetKnown;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The users this service has heard of. */
@Component
public class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotYetKnown while the user's registration is still on its way */
    public Recipient get(UUID userId) {
        return jdbc.sql("select user_id, email, full_name, locale from recipient where user_id = :userId")
                .param("userId", userId)
                .query(Recipient.class)
                .optional()
                .orElseThrow(() -> new NotYetKnown("user " + userId));
    }

    /** The subscription lets newer versions through only, so the last writer is the newest. */
    void remember(UserState user) {
        jdbc.sql("""
                        insert into recipient (user_id, email, full_name, locale)
                        values (:userId, :email, :fullName, :locale)
                        on conflict (user_id) do update
                        set email = excluded.email, full_name = excluded.full_name, locale = excluded.locale
                        """)
                .param("userId", user.userId())
                .param("email", user.email())
                .param("fullName", user.fullName())
                .param("locale", user.locale())
                .update();
    }
}
