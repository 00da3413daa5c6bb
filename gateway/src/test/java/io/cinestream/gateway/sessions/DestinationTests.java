package io.cinestream.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/shows/1", "/shows?city=Mumbai&date=2026-11-20#map", "/a//b"})
    void aPageOfOursIsReached(String to) {
        assertThat(Destination.wanted(to)).isEqualTo(to);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "shows",
                "/a\r\nSet-Cookie: x=1",
                "/a\\b",
                "/ a",
                "/\t/evil.example"
            })
    void anotherHostIsNot(String to) {
        assertThat(Destination.wanted(to)).isEqualTo("/");
    }

    @Test
    void aPathHasAnEnd() {
        assertThat(Destination.wanted("/" + "a".repeat(2000))).isEqualTo("/");
    }
}
