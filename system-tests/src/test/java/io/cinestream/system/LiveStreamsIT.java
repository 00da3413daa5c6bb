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

    /** An open stream, read on a thread of its own; as a browser does, it opens another when the service has ended one. */
    private static final class Listening implements AutoCloseable {

        private static final String ID = "id:";

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final String path;
        private final Person person;
        private volatile String lastEventId;
        private volatile boolean closed;

        private Listening(String path, Person person, String lastEventId) {
            this.path = path;
            this.person = person;
            this.lastEventId = lastEventId;
            Stream<String> first = open();
            Thread.ofVirtual().start(() -> read(first));
        }

        static Listening to(String path, Person person) {
            return new Listening(path, person, null);
        }

        static Listening to(String path, Person person, String lastEventId) {
            return new Listening(path, person, lastEventId);
        }

        private Stream<String> open() {
            try {
                HttpResponse<Stream<String>> response = http.send(request(), HttpResponse.BodyHandlers.ofLines());
                assertThat(response.statusCode()).isEqualTo(200);
                return response.body();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        private HttpRequest request() {
            URI address = RunningPlatform.gateway().resolve(path);
            HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
            if (person != null) {
                request.header("Authorization", "Bearer " + person.token());
            }
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            return request.build();
        }

        private void read(Stream<String> first) {
            Stream<String> stream = first;
            while (!closed) {
                try {
                    stream.forEach(this::take);
                    stream = open();
                } catch (UncheckedIOException broken) {
                    lines.add("(broken) " + broken.getMessage());
                    return;
                }
            }
        }

        private void take(String line) {
            if (line.startsWith(ID)) {
                lastEventId = line.substring(ID.length()).strip();
            }
            lines.add(line);
        }

        void await(String... words) {
            Eventually.holds(
                    "a line with " + List.of(words),
                    () -> lines.stream()
                            .anyMatch(line -> List.of(words).stream().allMatch(line::contains)));
        }

        @Override
        public void close() {
            closed = true;
            http.shutdownNow();
        }
    }
}
