package io.cinestream.system;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A payment at the sandbox provider, and what its customer does on the provider's page. */
record Payment(Person customer, UUID id) {

    JsonNode look() {
        return customer.client().get("/api/payments/" + id).expect(200).json();
    }

    String status() {
        return look().required("status").asString().toUpperCase(Locale.ROOT);
    }

    void awaitStatus(String status) {
        Eventually.holds("payment " + id + " to be " + status, () -> status().equals(status));
    }

    /** @param how {@code times}: how often the provider sends its webhook; {@code delaySeconds}: how late */
    void approve(Map<String, Integer> how) {
        decide("approve", how);
    }

    void decline() {
        decide("decline", Map.of());
    }

    private void decide(String decision, Map<String, Integer> how) {
        new Client(customer.client().gateway())
                .post("/sandbox/sessions/" + session() + "/" + decision, how)
                .expect(200);
    }

    private String session() {
        String page = Eventually.find(
                "the checkout page of payment " + id,
                () -> Optional.ofNullable(look().path("checkoutUrl").asString(null)));
        return page.substring(page.lastIndexOf('/') + 1);
    }

    /** How often the provider's own books show this kind of entry for this payment: AUTHORIZATION, CAPTURE, VOID, REFUND. */
    long entries(String kind) {
        return new Client(customer.client().gateway())
                .get("/sandbox/api/entries?reference=" + id).expect(200).json().path("items").values().stream()
                        .filter(entry -> entry.path("kind").asString().equals(kind))
                        .count();
    }
}
