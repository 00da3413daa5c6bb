package io.cinestream.streaming.films;

import static io.cinestream.streaming.Stage.MOVIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cinestream.streaming.Stage;
import io.cinestream.streaming.StreamingTest;
import io.cinestream.testsupport.TestEvents;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

@StreamingTest
class FilmsIT {

    @Autowired
    Films films;

    @Autowired
    FilmTable table;

    @Autowired
    MediaFolder media;

    @Autowired
    FilmSettings settings;

    @Autowired
    MediaSettings mediaSettings;

    @Autowired
    TestEvents events;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFirstUseMakesTheFilmOnceHoweverManyAskAtTheSameTime() throws Exception {
        UUID movieId = UUID.randomUUID();

        List<ReadyFilm> gotten = stage.atOnce(8, () -> films.get(movieId));

        assertThat(gotten).hasSize(8).containsOnly(gotten.getFirst());
        UUID filmId = gotten.getFirst().filmId();
        assertThat(events.await("film.ready.v1", filmId).get("movieId").asString())
                .isEqualTo(movieId.toString());
        assertThat(column("attempts", movieId, Integer.class)).isEqualTo(1);
        assertThat(films.ready(Set.of(movieId, UUID.randomUUID()))).containsExactly(movieId);
    }

    @Test
    void aFilmIsHlsOfFragmentedMp4() throws IOException {
        ReadyFilm film = films.get(UUID.randomUUID());

        assertThat(text(film, "master.m3u8")).contains("#EXT-X-STREAM-INF", "avc1.", "mp4a.", "video.m3u8");
        String playlist = text(film, "video.m3u8");
        assertThat(playlist).contains("#EXT-X-MAP:URI=\"init.mp4\"", "#EXT-X-ENDLIST", "#EXTINF:4.0");
        assertThat(boxes(film, "init.mp4")).startsWith("ftyp").contains("moov");
        List<String> segments =
                playlist.lines().filter(line -> line.endsWith(".m4s")).toList();
        assertThat(segments)
                .hasSize(3)
                .allSatisfy(segment -> assertThat(boxes(film, segment)).contains("moof", "mdat"));
    }

    @Test
    void onlyWhatThePackagerWroteIsHandedOut() {
        ReadyFilm film = films.get(UUID.randomUUID());

        assertThat(films.file(film, "init.mp4")).isPresent();
        for (String name : new String[] {
            "", ".", "..", "../init.mp4", "..\\init.mp4", "/etc/passwd", "init.mp4/..", "other.mp4", "INIT.MP4", "a.log"
        }) {
            assertThat(films.file(film, name)).as(name).isEmpty();
        }
    }

    @Test
    void aFilmWhoseMakerDiedIsMadeByAnother() {
        UUID movieId = UUID.randomUUID();
        leased(movieId, UUID.randomUUID(), 1, "-1 second");

        assertThat(films.get(movieId)).isNotNull();
        assertThat(column("attempts", movieId, Integer.class)).isEqualTo(2);
    }

    @Test
    void whoComesWhileItIsStillBeingMadeIsAskedToComeAgain() {
        UUID movieId = UUID.randomUUID();
        leased(movieId, UUID.randomUUID(), 1, "1 hour");
        FilmSettings hasty = new FilmSettings(
                settings.demoLength(),
                settings.pollEvery(),
                settings.encodeWithin(),
                settings.leaseFor(),
                settings.attempts(),
                Duration.ofMillis(300));

        assertThatThrownBy(() -> new Films(table, media, new Patience(hasty)).get(movieId))
                .isInstanceOf(FilmNotReady.class);
    }

    @Test
    void aFilmThatCannotBeMadeIsToldAsFailedAndMadeWhenAskedForAgain() {
        UUID movieId = UUID.randomUUID();
        UUID lease = UUID.randomUUID();
        UUID filmId = leased(movieId, lease, settings.attempts(), "1 hour");
        var broken = new Ffmpeg(new MediaSettings(mediaSettings.dir(), Path.of("/bin/false")));

        new FilmPackager(table, broken, media, settings)
                .make(new WantedFilm(filmId, movieId, "Film", lease, settings.attempts()));

        assertThat(events.await("film.failed.v1", filmId).get("reason").asString())
                .isEqualTo("packaging-failed");
        assertThat(films.get(movieId).filmId()).isEqualTo(filmId);
    }

    @Test
    void aMakerThatLostItsLeaseDoesNotWriteTheOutcome() {
        UUID movieId = UUID.randomUUID();
        UUID filmId = leased(movieId, UUID.randomUUID(), 1, "1 hour");

        table.made(new WantedFilm(filmId, movieId, "Film", UUID.randomUUID(), 1));

        assertThat(column("state", movieId, String.class)).isEqualTo("WANTED");
    }

    @Test
    void aFilmWhoseFilesAreGoneIsMadeAgain() throws IOException {
        UUID movieId = UUID.randomUUID();
        ReadyFilm lost = films.get(movieId);
        Path file = films.file(lost, "init.mp4").orElseThrow();
        FileSystemUtils.deleteRecursively(file.getParent());

        ReadyFilm again = films.get(movieId);

        assertThat(again.filmId()).isEqualTo(lost.filmId());
        assertThat(again.edition()).isNotEqualTo(lost.edition());
        assertThat(films.file(again, "init.mp4")).isPresent();
    }

    @Test
    void aMoviesTitleIsItsNewestHoweverOftenAndLateItsEventsCome() {
        UUID movieId = UUID.randomUUID();
        UUID changed = UUID.randomUUID();
        for (int delivery = 0; delivery < 2; delivery++) {
            events.publish(changed, MOVIES, "movie.changed.v1", movieId, 5, movie("movie.changed.v1", movieId, "New"));
        }
        events.publish(MOVIES, "movie.added.v1", movieId, 1, movie("movie.added.v1", movieId, "Old"));
        events.publish(MOVIES, "movie.changed.v1", movieId, 6, movie("movie.changed.v1", movieId, "Newest"));

        stage.awaitSeen("streaming-films", movieId, 6);

        assertThat(column("title", movieId, String.class)).isEqualTo("Newest");
        assertThat(column("state", movieId, String.class)).isEqualTo("KNOWN");
    }

    private Object movie(String type, UUID movieId, String title) {
        return events.example(type).put("movieId", movieId.toString()).put("title", title);
    }

    private UUID leased(UUID movieId, UUID lease, int attempts, String forHowLong) {
        return jdbc.sql("""
                        insert into film (id, movie_id, state, attempts, lease, leased_until)
                        values (gen_random_uuid(), :movieId, 'WANTED', :attempts, :lease,
                            clock_timestamp() + cast(:forHowLong as interval))
                        returning id
                        """)
                .param("movieId", movieId)
                .param("attempts", attempts)
                .param("lease", lease)
                .param("forHowLong", forHowLong)
                .query(UUID.class)
                .single();
    }

    private <T> T column(String name, UUID movieId, Class<T> type) {
        return jdbc.sql("select " + name + " from film where movie_id = :movieId")
                .param("movieId", movieId)
                .query(type)
                .single();
    }

    private String text(ReadyFilm film, String name) throws IOException {
        return Files.readString(films.file(film, name).orElseThrow());
    }

    /** Names of the top-level boxes of an MP4 file; fails where the sizes do not add up. */
    private List<String> boxes(ReadyFilm film, String name) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(films.file(film, name).orElseThrow()));
        List<String> names = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int size = bytes.getInt();
            byte[] type = new byte[4];
            bytes.get(type);
            names.add(new String(type, StandardCharsets.US_ASCII));
            bytes.position(bytes.position() + size - 8);
        }
        return names;
    }
}
