package io.cinestream.booking;

import io.cinestream.booking.tickets.QrCodes;
import io.cinestream.testsupport.TestTokens;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What customers are given as files. */
public class Downloads {

    private final RestTestClient http;
    private final TestTokens tokens;

    Downloads(@Lazy RestTestClient http, TestTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    public EntityExchangeResult<byte[]> ticket(UUID customer, UUID booking, String kind) {
        return http.get()
                .uri("/api/bookings/" + booking + "/ticket." + kind)
                .header("Authorization", tokens.customer(customer))
                .exchange()
                .returnResult(byte[].class);
    }

    /** What a scanner reads on the ticket of a seat. */
    public String code(UUID customer, UUID booking, String seat) {
        return QrCodes.in(Objects.requireNonNull(
                ticket(customer, booking, "png?seat=" + seat).getResponseBody()));
    }
}
