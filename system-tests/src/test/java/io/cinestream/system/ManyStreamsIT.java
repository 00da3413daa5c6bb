package io.cinestream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many people look at one seat map while somebody buys. */
@Tag("deep")
class ManyStreamsIT {

    private static final int STREAMS = 2_000;

    /** The gateway lets one address have as many. */
    private static final int PER_ADDRESS = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Cinema cinema = RunningPlatform.cinema();
    private final Person asha = Person.registers(RunningPlatform.gateway(), "Buyer");

    @Test
    void twoThousandWatchWhileOneLogsInAndHoldsSeats() {
        UUID show = cinema.schedules(
                cinema.addsFilm("Watched by Many"),
                cinema.opensHall(),
                RunningPlatform.now().plus(Duration.ofDays(3)));
        try (Crowd crowd = Crowd.watching(show)) {
            Eventually.holds("a snapshot for everybody", PATIENCE, () -> crowd.sawSnapshot.size() == STREAMS);

            asha.login();
            asha.holds(show, "C5").expect(201);

            Eventually.holds("everybody to see it", PATIENCE, () -> crowd.sawSelected.size() == STREAMS);
            assertThat(crowd.ended).as("streams that broke off").isEmpty();
        }
        try (Crowd next = Crowd.watching(show)) {
            Eventually.holds("the places to be free again", PATIENCE, () -> next.sawSnapshot.size() == STREAMS);
        }
    }

    /** Browsers from many addresses of this machine, each with a stream of its own. */
    private static final class Crowd implements AutoCloseable {

        private final List<HttpClient> homes = new ArrayList<>();
        private final Set<Integer> sawSnapshot = ConcurrentHashMap.newKeySet();
        private final Set<Integer> sawSelected = ConcurrentHashMap.newKeySet();
        private final Set<Integer> ended = ConcurrentHashMap.newKeySet();
        private volatile boolean leaving;

        static Crowd watching(UUID show) {
            var crowd = new Crowd();
            URI map = RunningPlatform.gateway().resolve("/api/shows/" + show + "/seats/stream");
            for (int watcher = 0; watcher < STREAMS; watcher++) {
                if (watcher % PER_ADDRESS == 0) {
                    crowd.homes.add(from("127.0.2." + (1 + watcher / PER_ADDRESS)));
                }
                crowd.watches(map, watcher);
            }
            return crowd;
        }

        private void watches(URI map, int watcher) {
            homes.getLast()
                    .sendAsync(
                            HttpRequest.newBuilder(map)
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            BodyHandlers.fromLineSubscriber(new Watcher(watcher)))
                    .whenComplete((end, failed) -> {
                        if (!leaving) {
                            ended.add(watcher);
                        }
                    });
        }

        private static HttpClient from(String address) {
            try {
                return HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .localAddress(InetAddress.getByName(address))
                        .build();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        @Override
        public void close() {
            leaving = true;
            homes.forEach(HttpClient::shutdownNow);
        }

        private final class Watcher implements Flow.Subscriber<String> {

            private final int number;

            Watcher(int number) {
                this.number = number;
            }

            @Override
            public void onSubscribe(Flow.Subscription lines) {
                lines.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(String line) {
                if (line.equals("event:snapshot")) {
                    sawSnapshot.add(number);
                } else if (line.startsWith("data:") && line.contains("\"selected\"")) {
                    sawSelected.add(number);
                }
            }

            @Override
            public void onError(Throwable broken) {
                // told by the request's own end
            }

            @Override
            public void onComplete() {
                // told by the request's own end
            }
        }
    }
}
