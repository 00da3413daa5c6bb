package io.cinestream.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.credentials.RealmSession;
import io.cinestream.starter.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReckoningTests {

    private static final String OURS = "cinestream-identity";
    private static final String BROWSERS = "cinestream-bff";
    private static final Instant ENDED = Instant.parse("2026-11-20T18:30:05Z");

    @Test
    void endsWhatBeganBeforeAndKeepsWhatBeganSince() {
        RealmSession before = begun(ENDED.minusSeconds(1), OURS);
        RealmSession since = begun(ENDED, OURS);

        assertThat(new Reckoning(ended(ENDED), List.of(before, since)).over()).containsExactly(before);
        assertThat(new Reckoning(ended(null), List.of(before, since)).over()).isEmpty();
    }

    @Test
    void suspectsABrowserThatLoggedInSince() {
        assertThat(suspects(begun(ENDED, BROWSERS))).isTrue();
        assertThat(suspects(begun(ENDED.plusSeconds(60), BROWSERS))).isTrue();
    }

    @Test
    void suspectsABrowserWhoseFirstTokenMayBeOfTheNextSecond() {
        assertThat(suspects(begun(ENDED.minusSeconds(1), BROWSERS))).isTrue();
        assertThat(suspects(begun(ENDED.minusSeconds(2), BROWSERS))).isFalse();
    }

    @Test
    void trustsOwnLoginsWhichCompareTheRole() {
        assertThat(suspects(begun(ENDED.plusSeconds(1), OURS))).isFalse();
    }

    private static boolean suspects(RealmSession session) {
        return new Reckoning(ended(ENDED), List.of(session)).mayHoldTheOldRole(OURS);
    }

    private static RealmSession begun(Instant start, String client) {
        long at = start.toEpochMilli();
        return new RealmSession(UUID.randomUUID().toString(), "203.0.113.9", at, at, Map.of("id-of-client", client));
    }

    private static Account ended(Instant notBefore) {
        return new Account(UUID.randomUUID(), "asha@example.com", "Asha Rao", Role.CUSTOMER, "en", 2, notBefore);
    }
}
