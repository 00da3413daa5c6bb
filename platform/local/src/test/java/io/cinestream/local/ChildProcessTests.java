package io.cinestream.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTests {

    @TempDir
    Path folder;

    @Test
    void endsTheProcessThatAnEarlierRunLeftAtTheSamePlace() {
        Place place = Place.in(folder, "sleeper");
        ChildProcess left = sleeper(place);

        ChildProcess next = sleeper(place);

        assertThat(left.isAlive()).isFalse();
        assertThat(RunningProcess.read(place.pid()))
                .hasValueSatisfying(running -> assertThat(running.pid()).isEqualTo(next.pid()));
        next.kill();
        assertThat(place.pid()).doesNotExist();
    }

    @Test
    void leavesAProcessAloneThatOnlyHasThePidOfOurs() throws IOException {
        Place place = Place.in(folder, "sleeper");
        ChildProcess other = sleeper(Place.in(folder.resolve("other"), "sleeper"));
        Files.writeString(place.pid(), other.pid() + " 2020-01-01T00:00:00Z\n");

        ChildProcess ours = sleeper(place);

        assertThat(other.isAlive()).isTrue();
        ours.kill();
        other.kill();
    }

    @Test
    void showsTheEndOfTheLogOfAPartThatEndsWhileStarting() {
        Place place = Place.in(folder, "talker");
        ChildProcess talker =
                ChildProcess.start("talker", List.of("sh", "-c", "echo no disk; exit 3"), Map.of(), place);

        assertThatThrownBy(() -> talker.await(() -> false, Duration.ofMinutes(2)))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("talker ended with exit code 3 while starting")
                .hasMessageContaining(place.log().toString())
                .hasMessageContaining("no disk");
    }

    private static ChildProcess sleeper(Place place) {
        return ChildProcess.start("sleeper", List.of("sleep", "600"), Map.of(), place);
    }
}
