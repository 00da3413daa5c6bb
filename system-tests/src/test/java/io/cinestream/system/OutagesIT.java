package io.cinestream.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.local.launcher.Platform;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of a part that others could lean on: what needs it answers 503 and says when to come again, what does not goes on, and
 * once it is back nothing else has to be started anew.
 */
class OutagesIT {

    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final Platform parts = RunningPlatform.parts();
    private final Cinema cinema = RunningPlatform.cinema();
    private final Person person = Person.registers(RunningPlatform.gateway(), "Hari");
    private final Client anybody = new Client(RunningPlatform.gateway());
    private UUID show;

    @BeforeEach
    void isLoggedInAndHasAShowToGoTo() {
        show = cinema.schedules(
                cinema.addsFilm("While It Lasts"),
                cinema.opensHall(),
                RunningPlatform.now().plus(Duration.ofDays(3)));
        person.login();
    }

    @Test
    void withoutKeycloakWhoIsLoggedInGoesOn() {
        whileDown("keycloak", () -> {
            unavailable(logsIn(), "login-unavailable");
            unavailable(registers(), "login-unavailable");
            goesOn();
        });
        Eventually.holds("people to log in again", RECOVERY, () -> logsIn().status() == 200);
        Person.registers(RunningPlatform.gateway(), "Indu");
    }

    @Test
    void withoutIdentityWhoIsLoggedInGoesOn() {
        whileDown("identity", () -> {
            unavailable(logsIn(), "unavailable");
            unavailable(registers(), "unavailable");
            goesOn();
        });
        Eventually.holds("people to log in again", RECOVERY, () -> logsIn().status() == 200);
        Person.registers(RunningPlatform.gateway(), "Indu");
    }

    @Test
    void withoutPaymentSeatsAreBookedAndPaidLater() {
        Booking booking = person.books(show, "A1");
        whileDown("payment", () -> {
            unavailable(
                    person.client()
                            .post(
                                    "/api/payments",
                                    Map.of("bookingId", booking.id(), "provider", "sandbox", "method", "card")),
                    "unavailable");
            goesOn();
            assertThat(logsIn().status()).isEqualTo(200);
            assertThat(booking.status()).isEqualTo("AWAITING_PAYMENT");
        });
        Payment payment = booking.opensPayment();
        Eventually.holds(
                "the checkout to answer", RECOVERY, () -> payment.status().equals("PENDING"));
        payment.approve(Map.of());
        booking.awaitStatus("CONFIRMED", RECOVERY);
    }

    private void whileDown(String part, Runnable checks) {
        parts.kill(part);
        try {
            checks.run();
        } finally {
            parts.start(part);
        }
    }

    private static void unavailable(Answer answer, String problem) {
        answer.expect(503, problem);
        assertThat(answer.header("Retry-After")).isPresent();
    }

    /** Looks around, holds, and gives back. */
    private void goesOn() {
        anybody.get("/api/movies").expect(200);
        assertThat(cinema.seatStatus(show, "C1")).isEqualTo("available");
        String hold = person.holds(show, "C1").expect(201).json().path("id").asString();
        person.client().delete("/api/holds/" + hold).expect(204);
        person.client().get("/api/notifications").expect(200);
        person.client().get("/api/library").expect(200);
    }

    private Answer logsIn() {
        return anybody.post("/api/auth/login", Map.of("email", person.email(), "password", person.password()));
    }

    private Answer registers() {
        return anybody.post(
                "/api/auth/register",
                Map.of(
                        "email", UUID.randomUUID() + "@example.test",
                        "password", "seat-for-nobody-1",
                        "fullName", "Nobody Yet"));
    }
}
