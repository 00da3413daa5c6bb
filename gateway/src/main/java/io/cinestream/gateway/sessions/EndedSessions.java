package io.cinestream.gateway.sessions;

import io.cinestream.gateway.revocations.SessionsRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Removes the sessions that have ended by identity's word. Every instance does, and again after a restart: removing twice is
 * once. What the database misses while it is down is refused all the same, by {@link SessionTokens} and at the next refresh.
 */
@Component
class EndedSessions {

    private static final Logger log = LoggerFactory.getLogger(EndedSessions.class);

    private final FindByIndexNameSessionRepository<Session> sessions;

    EndedSessions(FindByIndexNameSessionRepository<Session> browserSessions) {
        this.sessions = browserSessions;
    }

    @EventListener
    void remove(SessionsRefused refused) {
        try {
            sessions.findByPrincipalName(refused.userId()).values().stream()
                    .filter(session -> !(session.getAttribute(Login.ATTRIBUTE) instanceof Login login)
                            || login.startedAt().isBefore(refused.notBefore()))
                    .map(Session::getId)
                    .forEach(sessions::deleteById);
        } catch (DataAccessException | TransactionException outage) {
            log.warn("ended sessions stay in the table, and are refused: {}", outage.getMessage());
        }
    }
}
