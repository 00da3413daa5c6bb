package io.cinestream.catalog.reviews;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what name reviews are signed, and who must not be named any more. */
@Component
class Reviewers {

    private final JdbcClient jdbc;

    Reviewers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void remember(UserState user) {
        jdbc.sql("""
                insert into reviewer (user_id, name) values (:user, :name)
                on conflict (user_id) do update set name = excluded.name where not reviewer.forgotten
                """)
                .param("user", user.userId())
                .param("name", user.shortName())
                .update();
    }

    /** Whoever writes at this moment has written before, or is turned away. */
    void forget(UUID userId) {
        jdbc.sql("""
                insert into reviewer (user_id, forgotten) values (:user, true)
                on conflict (user_id) do update set name = null, forgotten = true
                """).param("user", userId).update();
    }

    /** @throws ReviewerForgotten when the account is gone; until the transaction ends it is not forgotten */
    void admit(UUID userId) {
        jdbc.sql("insert into reviewer (user_id) values (:user) on conflict do nothing")
                .param("user", userId)
                .update();
        boolean forgotten = jdbc.sql("select forgotten from reviewer where user_id = :user for share")
                .param("user", userId)
                .query(Boolean.class)
                .single();
        if (forgotten) {
            throw new ReviewerForgotten();
        }
    }
}
