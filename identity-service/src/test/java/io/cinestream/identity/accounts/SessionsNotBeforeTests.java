package io.cinestream.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.starter.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionsNotBeforeTests {

    private static final Instant SECOND = Instant.parse("2026-11-20T18:30:05Z");

    @Test
    void honoursWhatWasIssuedInThatSecondOrLater() {
        assertThat(endedAt(SECOND).honours(SECOND)).isTrue();
        assertThat(endedAt(SECOND).honours(SECOND.plusSeconds(1))).isTrue();
    }

    @Test
    void refusesWhatWasIssuedInTheSecondBefore() {
        assertThat(endedAt(SECOND).honours(SECOND.minusSeconds(1))).isFalse();
    }

    @Test
    void honoursEverythingWhereNothingWasEverEnded() {
        assertThat(endedAt(null).honours(Instant.EPOCH)).isTrue();
    }

    private static Account endedAt(Instant notBefore) {
        return new Account(UUID.randomUUID(), "asha@example.com", "Asha Rao", Role.CUSTOMER, "en", 2, notBefore);
    }
}
