package io.cinestream.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExportIT extends PaymentScene {

    @Test
    void isAllOfTheCallersPaymentsAndNobodyElses() {
        Booking booking = aPlacedBooking();
        Opened captured = aCapturedPayment(booking);
        anOpenPayment(aPlacedBooking());

        Reply export = get("/api/me/export", tokens.customer(booking.customer()));

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.body().path("payments")).hasSize(1);
        assertThat(export.body().at("/payments/0/id").asString())
                .isEqualTo(captured.id().toString());
        assertThat(export.body().at("/payments/0/status").asString()).isEqualTo("CAPTURED");
        assertThat(get("/api/me/export", null).status()).isEqualTo(401);
    }
}
