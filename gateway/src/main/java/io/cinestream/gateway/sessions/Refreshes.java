package io.cinestream.gateway.sessions;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Exchanges a session's tokens for new ones, once however many requests want it (docs/adr/0017): a refresh token counts once,
 * and using it twice ends the session. Within this process the first request does it and the others wait for its result, on no
 * connection; between processes a lock of PostgreSQL on the session's id decides, and who gets it second finds the new tokens.
 */
@Component
class Refreshes {

    private final FindByIndexNameSessionRepository<Session> sessions;
    private final KeycloakTokens keycloak;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Duration patience;
    private final Semaphore permits;
    private final Map<String, FutureTask<Optional<Login>>> running = new ConcurrentHashMap<>();

    Refreshes(
            FindByIndexNameSessionRepository<Session> browserSessions,
            KeycloakTokens keycloak,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            BffSettings settings) {
        this.sessions = browserSessions;
        this.keycloak = keycloak;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        this.patience = settings.patience().multipliedBy(2);
        this.permits = new Semaphore(settings.refreshesAtOnce());
    }

    /**
     * @param seen what the request found in the session; where others have renewed it since, theirs is the answer
     * @return empty when the session has ended
     */
    Optional<Login> refresh(String sessionId, Login seen) {
        var own = new FutureTask<>(() -> withPermit(sessionId, seen));
        FutureTask<Optional<Login>> first = running.putIfAbsent(sessionId, own);
        if (first != null) {
            return result(first);
        }
        try {
            own.run();
        } finally {
            running.remove(sessionId, own);
        }
        return result(own);
    }

    private static Optional<Login> result(FutureTask<Optional<Login>> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new LoginUnavailable();
        }
    }

    /** A slow Keycloak must not take every connection to the database from the other sessions. */
    private Optional<Login> withPermit(String sessionId, Login seen) throws InterruptedException {
        if (!permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new LoginUnavailable();
        }
        try {
            return transactions.execute(status -> alone(sessionId, seen));
        } finally {
            permits.release();
        }
    }

    private Optional<Login> alone(String sessionId, Login seen) {
        jdbc.sql("select set_config('lock_timeout', :patience, true)")
                .param("patience", Long.toString(patience.toMillis()))
                .query(String.class)
                .single();
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:session, 0))")
                .param("session", sessionId)
                .query(Boolean.class)
                .single();
        Session session = sessions.findById(sessionId);
        if (session == null || !(session.getAttribute(Login.ATTRIBUTE) instanceof Login current)) {
            return Optional.empty();
        }
        return current.refreshToken().equals(seen.refreshToken()) ? renew(session, current) : Optional.of(current);
    }

    private Optional<Login> renew(Session session, Login current) {
        Optional<Login> renewed =
                keycloak.refresh(current.refreshToken()).map(tokens -> current.with(tokens, clock.instant()));
        renewed.ifPresentOrElse(
                login -> {
                    session.setAttribute(Login.ATTRIBUTE, login);
                    sessions.save(session);
                },
                () -> sessions.deleteById(session.getId()));
        return renewed;
    }
}
