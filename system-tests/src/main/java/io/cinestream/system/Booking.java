package io.cinestream.system;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A booking as its customer sees and pays it. */
record Booking(Person customer, UUID id) {

    JsonNode look() {
        return customer.client().get("/api/bookings/" + id).expect(200).json();
    }

    String status() {
        return look().required("status").asString().toUpperCase(java.util.Locale.ROOT);
    }

    String reference() {
        return look().required("reference").asString();
    }

    void awaitStatus(String status) {
        Eventually.holds("booking " + id + " to be " + status, () -> status().equals(status));
    }

    void awaitStatus(String status, Duration atMost) {
        Eventually.holds("booking " + id + " to be " + status, atMost, () -> status().equals(status));
    }

    /** Opens a payment; payment may hear of the booking a moment later than the customer. */
    Payment opensPayment() {
        JsonNode opened = Eventually.find("a payment for booking " + id, () -> {
            Answer answer = customer.client()
                    .post("/api/payments", Map.of("bookingId", id, "provider", "sandbox", "method", "card"));
            return answer.status() == 503
                    ? Optional.<JsonNode>empty()
                    : Optional.of(answer.expect(201).json());
        });
        return new Payment(customer, UUID.fromString(opened.required("id").asString()));
    }

    /** Pays and waits for the confirmation. */
    Payment paid() {
        Payment payment = opensPayment();
        payment.approve(Map.of());
        awaitStatus("CONFIRMED");
        return payment;
    }

    Answer cancels() {
        return customer.client().post("/api/bookings/" + id + "/cancellation", Map.of());
    }
}
