package io.cinestream.identity.sessions;

import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.accounts.Accounts;
import io.cinestream.identity.credentials.RealmSession;
import io.cinestream.identity.credentials.RealmSessions;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person's own sessions, newest first. One that Keycloak has not ended yet, but that counts no more, is not among them. */
@Component
public class OpenSessions {

    private final RealmSessions sessions;
    private final Accounts accounts;

    OpenSessions(RealmSessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    public List<OpenSession> of(UUID userId, @Nullable String currentId) {
        return open(userId)
                .map(session -> OpenSession.of(session, currentId))
                .sorted(Comparator.comparing(OpenSession::startedAt).reversed())
                .toList();
    }

    /** Its refresh token is dead at once; an access token of it stays good for the rest of its five minutes. */
    void end(UUID userId, String sessionId) {
        RealmSession own = open(userId)
                .filter(session -> session.id().equals(sessionId))
                .findAny()
                .orElseThrow(SessionUnknown::new);
        sessions.end(own.id());
    }

    private Stream<RealmSession> open(UUID userId) {
        Account account = accounts.find(userId).orElseThrow(SessionEnded::new);
        return sessions.of(userId).stream().filter(session -> account.honours(session.startedAt()));
    }
}
