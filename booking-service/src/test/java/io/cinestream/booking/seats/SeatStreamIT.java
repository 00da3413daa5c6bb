package io.cinestream.booking.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BookingTest
class SeatStreamIT {

    private static final String ENDED = "(ended)";

    @Autowired
    private Cinema cinema;

    @LocalServerPort
    private int port;

    @Test
    @Timeout(120)
    void sendsTheMapAndThenWhatChanges() {
        await().atMost(Duration.ofSeconds(60)).until(this::seesASeatTaken);
    }

    /** No while the service has only just started: then the stream ends, and a browser opens another. */
    private boolean seesASeatTaken() throws Exception {
        UUID show = cinema.aShow();
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/shows/" + show + "/seats/stream"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var stream = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(stream.statusCode()).isEqualTo(200);
            var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
            assertThat(next(lines)).isEqualTo("event:snapshot");
            assertThat(next(lines)).startsWith("data:").contains("\"A1\"", "\"available\"");
            cinema.aHold(UUID.randomUUID(), show, "A1");
            String change = next(lines);
            if (change.equals(ENDED)) {
                return false;
            }
            assertThat(change).isEqualTo("event:seats");
            assertThat(next(lines))
                    .isEqualTo("data:{\"changes\":[{\"id\":\"A1\",\"status\":\"selected\",\"version\":2}]}");
            client.shutdownNow();
            return true;
        }
    }

    private static String next(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && (line.isEmpty() || line.startsWith(":"))) {
            line = lines.readLine();
        }
        return line == null ? ENDED : line;
    }
}
