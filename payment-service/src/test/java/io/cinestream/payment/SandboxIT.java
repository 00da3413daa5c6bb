package io.cinestream.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class SandboxIT extends PaymentScene {

    @Test
    void showsAPageWithoutScriptsThatNamesAmountAndSeats() {
        Opened payment = anOpenPayment(aPlacedBooking());

        Reply page = get("/sandbox/checkout/" + payment.session(), null);

        String html = new String(page.raw().getResponseBody(), StandardCharsets.UTF_8);
        assertThat(html)
                .contains("500.00 INR", "seats B1, B2", "CS-7K2M9QXA", "Approve late")
                .doesNotContain("<script", "{{");
        assertThat(page.raw().getResponseHeaders().getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'");
        assertThat(get("/sandbox/checkout.css", null).status()).isEqualTo(200);
    }

    @Test
    void approvesByTheButtonOfThePage() {
        Booking booking = aPlacedBooking();
        Opened payment = anOpenPayment(booking);

        Reply reply = reply(http.post()
                .uri("/sandbox/sessions/" + payment.session() + "/approve")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("delaySeconds=0")
                .exchange());

        assertThat(new String(reply.raw().getResponseBody(), StandardCharsets.UTF_8))
                .as("the page that the customer is sent back to")
                .contains("Approved.")
                .doesNotContain("<button");
        events.await("payment.authorized.v1", payment.id());
    }

    @Test
    void letsACustomerDecideOnce() {
        Opened payment = anOpenPayment(aPlacedBooking());
        decline(payment);

        assertThat(approve(payment, Map.of()).code()).isEqualTo("already-declined");
        assertThat(get("/sandbox/checkout/nobody-knows", null).code()).isEqualTo("session-not-found");
    }

    @Test
    void takesOrdersFromItsMerchantAlone() {
        Opened payment = anOpenPayment(aPlacedBooking());
        String captures = "/sandbox/api/sessions/" + payment.session() + "/captures";

        assertThat(post(captures, null, Map.of("amountMinor", TOTAL)).status()).isEqualTo(400);
        Reply wrong = reply(http.post()
                .uri(captures)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Sandbox-Key", "guess")
                .header("Idempotency-Key", "1")
                .body(Map.of("amountMinor", TOTAL))
                .exchange());
        assertThat(wrong.code()).isEqualTo("unknown-merchant");
    }
}
