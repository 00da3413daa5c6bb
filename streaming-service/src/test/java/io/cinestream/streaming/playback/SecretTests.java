package io.cinestream.streaming.playback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTests {

    @Test
    void isFoundByItsHashAndByNoOther() {
        Secret secret = Secret.random();

        assertThat(secret.matches(secret.hash())).isTrue();
        assertThat(Secret.random().matches(secret.hash())).isFalse();
        assertThat(secret.value()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void doesNotShowItself() {
        Secret secret = Secret.random();

        assertThat(secret.toString()).doesNotContain(secret.value());
    }

    @Test
    void leavesNoTraceInAddresses() {
        assertThat(MaskedAddresses.mask("/play/" + Secret.random().value() + "/segment0001.m4s"))
                .isEqualTo("/play/***/segment0001.m4s");
        assertThat(MaskedAddresses.mask("/api/library")).isEqualTo("/api/library");
    }
}
