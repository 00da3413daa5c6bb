package io.cinestream.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpOptionsTests {

    @Test
    void startsEachServiceOnceWithDemoDataUnlessTold() {
        assertThat(UpOptions.parse()).isEqualTo(new UpOptions(false, false, Map.of()));
    }

    @Test
    void understandsAllOptionsTogether() {
        assertThat(UpOptions.parse("--detach", "--empty", "--instances", "booking=2", "--instances=catalog=3"))
                .isEqualTo(new UpOptions(true, true, Map.of("booking", 2, "catalog", 3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--detatch", "booking", "--instances=booking", "--instances=booking=0", "--instances=kino=2"})
    void saysWhichWordItDoesNotUnderstand(String word) {
        assertThatThrownBy(() -> UpOptions.parse(word))
                .isInstanceOf(UpOptions.Misunderstood.class)
                .message()
                .contains(word.replace("--instances=", "").replace("=2", ""));
    }

    @Test
    void missesTheValueOfInstances() {
        assertThatThrownBy(() -> UpOptions.parse("--instances")).hasMessageContaining("booking=2");
    }

    @Test
    void takesThePublicPortFromTheEnvironment() {
        assertThat(platform(Map.of("CINESTREAM_PORT", "9000")).port()).isEqualTo(9000);
        assertThat(platform(Map.of()).port()).isEqualTo(8080);
        assertThatThrownBy(() -> platform(Map.of("CINESTREAM_PORT", "http"))).hasMessageContaining("'http'");
    }

    @Test
    void anEmptyPlatformHasNoDemoAccounts() {
        assertThat(UpOptions.parse("--empty")
                        .platform(Path.of("repository"), Path.of("home"), Map.of())
                        .environment())
                .containsEntry("CINESTREAM_IDENTITY_DEMO_ACCOUNTS", "false");
        assertThat(platform(Map.of()).environment()).isEmpty();
    }

    private static PlatformOptions platform(Map<String, String> environment) {
        return UpOptions.parse().platform(Path.of("repository"), Path.of("home"), environment);
    }
}
