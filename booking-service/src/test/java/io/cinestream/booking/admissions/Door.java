package io.cinestream.booking.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.Cinema;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;

/** Where tickets are scanned, by whoever the token is of. */
record Door(Cinema cinema, String token) {

    /** Of every theater of the tests, by its owner. */
    static Door of(Cinema cinema, TestEvents events, TestTokens tokens) {
        String owner = events.example("show.scheduled.v1").path("ownerId").asString();
        return new Door(cinema, tokens.owner(UUID.fromString(owner)));
    }

    Door with(String otherToken) {
        return new Door(cinema, otherToken);
    }

    Answer scan(String code, String nonce) {
        return scan(Map.of("code", code, "nonce", nonce));
    }

    Answer scan(String code, String nonce, UUID show) {
        return scan(Map.of("code", code, "nonce", nonce, "showId", show));
    }

    private Answer scan(Map<String, Object> body) {
        return cinema.send(HttpMethod.POST, "/api/check-ins", token, body, Map.of());
    }

    Answer undo(String checkIn) {
        return cinema.send(HttpMethod.DELETE, "/api/check-ins/" + checkIn, token, null, Map.of());
    }

    Answer attendance(UUID show) {
        return cinema.send(HttpMethod.GET, "/api/shows/" + show + "/check-ins", token, null, Map.of());
    }

    static String reason(Answer refused) {
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("not-admitted");
        return refused.text("reason");
    }
}
