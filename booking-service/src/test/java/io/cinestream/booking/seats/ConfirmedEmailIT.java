package io.cinestream.booking.seats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

/** The rule is off unless it is asked for: every other test books without a confirmed address. */
@BookingTest
@TestPropertySource(properties = "cinestream.booking.confirmed-email-required=true")
class ConfirmedEmailIT {

    @Autowired
    private Cinema cinema;

    @Autowired
    private TestTokens tokens;

    @Test
    void seatsAreForThoseWhoConfirmedTheirAddress() {
        UUID show = cinema.aShow();
        UUID customer = UUID.randomUUID();

        Answer refused = hold(show, tokens.customer(customer), "A1");
        Answer held = hold(show, tokens.confirmedCustomer(customer), "A1");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("email-not-confirmed");
        assertThat(held.status()).isEqualTo(201);
        Map<String, ?> wish = Map.of("holdId", held.body().get("id").asString());
        assertThat(post("/api/bookings", tokens.customer(customer), wish).code())
                .isEqualTo("email-not-confirmed");
        assertThat(post("/api/bookings", tokens.confirmedCustomer(customer), wish)
                        .status())
                .isEqualTo(201);
    }

    private Answer hold(UUID show, String token, String seat) {
        return post("/api/shows/" + show + "/holds", token, Map.of("seats", List.of(seat)));
    }

    private Answer post(String path, String token, Map<String, ?> body) {
        return cinema.send(HttpMethod.POST, path, token, body, Map.of());
    }
}
