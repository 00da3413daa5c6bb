package io.cinestream.streaming.playback;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Since when the sessions of each user count. */
@Component
class Viewers {

    private final JdbcClient jdbc;
    private final Playbacks playbacks;

    Viewers(JdbcClient jdbc, Playbacks playbacks) {
        this.jdbc = jdbc;
        this.playbacks = playbacks;
    }

    void follow(UserState user) {
        if (user.sessionsNotBefore() == null) {
            return;
        }
        jdbc.sql("""
                        insert into viewer (user_id, not_before) values (:userId, :notBefore)
                        on conflict (user_id) do update set not_before = greatest(viewer.not_before, excluded.not_before)
                        """)
                .param("userId", user.userId())
                .param("notBefore", Timestamp.from(user.sessionsNotBefore()))
                .update();
        playbacks.stopOfEndedSessions(user.userId());
    }

    /** Where they were in which film goes, too. */
    void forget(UserState user) {
        follow(user);
        jdbc.sql("delete from watch_position where user_id = :userId")
                .param("userId", user.userId())
                .update();
    }
}
