package io.cinestream.identity.realm;

import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.credentials.RealmSession;
import java.util.List;

/** Which of the sessions that are open in Keycloak an account still honours. A session begun after its last ending stays. */
record Reckoning(Account account, List<RealmSession> open) {

    List<RealmSession> over() {
        return open.stream()
                .filter(session -> !account.honours(session.startedAt()))
                .toList();
    }

    /**
     * Asked just after the role has changed in Keycloak: whether a browser logged in after it had changed here, and got tokens of
     * the old one. This service's own logins compare the role themselves. Keycloak dates a session before it makes its first token,
     * by whole seconds, so the token may be one younger.
     */
    boolean mayHoldTheOldRole(String ownClient) {
        return open.stream()
                .filter(session -> session.clientNames().stream().anyMatch(client -> !client.equals(ownClient)))
                .anyMatch(session -> account.honours(session.startedAt().plusSeconds(1)));
    }
}
