package io.cinestream.identity.passwords;

import io.cinestream.starter.Ids;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Passwords on their way to Keycloak. The time is this machine's work, so it is the real one. */
@Repository
class UnfinishedPasswords {

    private final JdbcClient jdbc;

    UnfinishedPasswords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Unfinished(UUID userId, UUID attempt) {}

    /** To be committed before Keycloak is called. A second attempt for the same account takes the place of the first. */
    @Transactional
    Unfinished begin(UUID userId) {
        Unfinished begun = new Unfinished(userId, Ids.next());
        jdbc.sql("""
                insert into unfinished_password (user_id, attempt, since) values (:userId, :attempt, clock_timestamp())
                on conflict (user_id) do update set attempt = excluded.attempt, since = excluded.since""").param("userId", userId).param("attempt", begun.attempt()).update();
        return begun;
    }

    /** One that is older than any call to Keycloak can be; locked until the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Unfinished> cutOff(long seconds) {
        return jdbc.sql("""
                select user_id, attempt from unfinished_password
                 where since <= clock_timestamp() - :seconds * interval '1 s'
                 order by since limit 1 for update skip locked""").param("seconds", seconds).query(Unfinished.class).optional();
    }

    void end(Unfinished finished) {
        jdbc.sql("delete from unfinished_password where user_id = :userId and attempt = :attempt")
                .param("userId", finished.userId())
                .param("attempt", finished.attempt())
                .update();
    }
}
