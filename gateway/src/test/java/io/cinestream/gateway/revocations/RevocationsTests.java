package io.cinestream.gateway.revocations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RevocationsTests {

    private static final Instant END = Instant.parse("2026-11-20T18:30:00Z");

    private final Revocations revocations = new Revocations();

    @Test
    void whatWasIssuedBeforeIsRefusedAndWhatWasIssuedThenCounts() {
        revocations.learn("asha", END);

        assertThat(revocations.refuses("asha", END.minusSeconds(1))).isTrue();
        assertThat(revocations.refuses("asha", END)).isFalse();
        assertThat(revocations.refuses("asha", END.plusSeconds(1))).isFalse();
        assertThat(revocations.refuses("ben", END.minusSeconds(1))).isFalse();
    }

    @Test
    void aTokenWithoutADateIsRefused() {
        revocations.learn("asha", END);

        assertThat(revocations.refuses("asha", null)).isTrue();
    }

    @Test
    void theSameAgainOrAnOlderOneLateChangesNothing() {
        assertThat(revocations.learn("asha", END)).isTrue();
        assertThat(revocations.learn("asha", END)).isFalse();
        assertThat(revocations.learn("asha", END.minusSeconds(60))).isFalse();

        assertThat(revocations.refuses("asha", END.minusSeconds(1))).isTrue();
    }
}
