package io.cinestream.identity.sessions;

import io.cinestream.identity.credentials.RefreshToken;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Refresh tokens that were exchanged, each until it would have expired. A token is noted after Keycloak took it and before its
 * successor is handed out, so an outage in between costs nobody their session, and of two who use one at the same moment the
 * primary key finds the second.
 */
@Repository
class UsedRefreshTokens {

    private final JdbcClient jdbc;

    UsedRefreshTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The session that the token had renewed before, as it was noted then: what the token itself says may be forged. */
    Optional<String> sessionRenewedBy(String tokenId) {
        return jdbc.sql("select session_id from used_refresh_token where id = :id")
                .param("id", tokenId)
                .query(String.class)
                .optional();
    }

    /** @return whether this was its first use */
    boolean note(RefreshToken token) {
        return jdbc.sql("""
                insert into used_refresh_token (id, session_id, expires_at) values (:id, :session, :expiresAt)
                on conflict on constraint used_refresh_token_pk do nothing""")
                        .param("id", token.id())
                        .param("session", token.sessionId())
                        .param("expiresAt", token.expiresAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Keycloak refuses an expired one by itself; an hour covers clocks that differ. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forgetExpired() {
        jdbc.sql("delete from used_refresh_token where expires_at < clock_timestamp() - interval '1 hour'")
                .update();
    }
}
