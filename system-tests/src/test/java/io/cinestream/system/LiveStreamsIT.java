package io.cinestream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What browsers see without asking, through the gateway. */
class LiveStreamsIT {

    private final Cinema cinema = RunningPlatform.cinema();
    private final Person asha = Person.registers(RunningPlatform.gateway(), "Jaya");

    @Test
    void aSeatMapShowsWhatOthersTakeWhileOneLooks() {
        UUID show = cinema.schedules(
                cinema.addsFilm("Watching Seats"),
                cinema.opensHall(),
                RunningPlatform.now().plus(Duration.ofDays(3)));
        try (Listening map = Listening.to("/api/shows/" + show + "/seats/stream", null)) {
            map.await("event:snapshot");
            asha.holds(show, "C5").expect(201);
            map.await("\"C5\"", "selected");
        }
    }

    @Test
    void aToastArrivesWithoutAskingAndIsResentToWhoMissedIt() {
        UUID show = cinema.schedules(
                cinema.addsFilm("Toasted"),
                cinema.opensHall(),
                RunningPlatform.now().plus(Duration.ofDays(3)));
        asha.awaitToast("welcome");
        try (Listening inbox = Listening.to("/api/notifications/stream", asha)) {
            inbox.await("event:snapshot");
            asha.books(show, "A1").paid();
            inbox.await("event:toast");
            inbox.await("booking-confirmed");
        }
        String welcome = asha.awaitToast("welcome").path("id").asString();
        try (Listening again = Listening.to("/api/notifications/stream", asha, welcome)) {
            again.await("booking-confirmed");
            assertThat(again.lines).noneMatch(line -> line.contains("\"welcome\""));
        }
    }

    @Test
    void aStreamOfToastsNeedsAToken() {
        new Client(RunningPlatform.gateway()).get("/api/notifications/stream").expect(401);
    }

    /** An open stream, read on a thread of its own. */
    private static final class Listening implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final Stream<String> stream;

        private Listening(HttpRequest request) {
            try {
                HttpResponse<Stream<String>> response = http.send(request, HttpResponse.BodyHandlers.ofLines());
                assertThat(response.statusCode()).isEqualTo(200);
                stream = response.body();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            Thread.ofVirtual().start(() -> {
                try {
                    stream.forEach(lines::add);
                } catch (UncheckedIOException closed) {
                    lines.add("closed");
                }
            });
        }

        static Listening to(String path, Person person) {
            return new Listening(request(path, person).build());
        }

        static Listening to(String path, Person person, String lastEventId) {
            return new Listening(
                    request(path, person).header("Last-Event-ID", lastEventId).build());
        }

        private static HttpRequest.Builder request(String path, Person person) {
            URI address = RunningPlatform.gateway().resolve(path);
            HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
            return person == null ? request : request.header("Authorization", "Bearer " + person.token());
        }

        void await(String... words) {
            Eventually.holds(
                    "a line with " + List.of(words),
                    () -> lines.stream()
                            .anyMatch(line -> List.of(words).stream().allMatch(line::contains)));
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}
