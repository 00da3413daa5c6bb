package io.cinestream.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;

/** A worker that dies at the worst moment, and what the database refuses by itself. */
class CrashIT extends PaymentScene {
    private final String secret;

    CrashIT(@Value("${cinestream.sandbox.secret}") String secret) {
        this.secret = secret;
    }

    @Test
    void capturesOnceWhenTheAnswerToACaptureWasLost() {
        Booking booking = aPlacedBooking();
        Opened payment = anAuthorizedPayment(booking);
        assertThat(callProvider(payment, "captures", payment.id() + ":capture:" + TOTAL))
                .isEqualTo(200);

        confirm(booking, payment);

        events.await("payment.captured.v1", payment.id());
        assertThat(books(payment)).containsExactly("AUTHORIZATION 50000", "CAPTURE 50000");
    }

    @Test
    void givesTheMoneyBackWhenACancelFollowsACaptureWhoseAnswerWasLost() {
        Booking booking = aPlacedBooking();
        Opened payment = anAuthorizedPayment(booking);
        callProvider(payment, "captures", payment.id() + ":capture:" + TOTAL);

        cancel(booking, payment, TOTAL);

        events.await("payment.refunded.v1", payment.id());
        assertThat(stateOf(payment)).isEqualTo("REFUNDED");
        assertThat(books(payment)).containsExactly("AUTHORIZATION 50000", "CAPTURE 50000", "REFUND 50000");
    }

    @Test
    void opensTheSameSessionAgainWhenItsAnswerWasLost() {
        Booking booking = aPlacedBooking();
        Opened payment = anOpenPayment(booking);

        change(payment, "session = null, checkout_url = null, wanted = 'OPEN'");

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> jdbc.sql("select coalesce(session, '') from payment where id = :id")
                                .param("id", payment.id())
                                .query(String.class)
                                .single(),
                        payment.session()::equals);
    }

    @Test
    void takesOverWhenTheClaimOfADeadWorkerRunsOut() {
        Booking booking = aPlacedBooking();
        Opened payment = anAuthorizedPayment(booking);
        change(payment, "claim = gen_random_uuid(), claimed_until = clock_timestamp() + interval '1 h'");
        confirm(booking, payment);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> jdbc.sql("select coalesce(wanted, '') from payment where id = :id")
                                .param("id", payment.id())
                                .query(String.class)
                                .single(),
                        "CAPTURE"::equals);
        assertThat(books(payment)).containsExactly("AUTHORIZATION 50000");

        change(payment, "claimed_until = clock_timestamp()");

        events.await("payment.captured.v1", payment.id());
    }

    @Test
    void triesAPaymentAgainLaterWhoseResultCannotBeRecordedOrWhoseProviderIsNotThere() {
        Booking booking = aPlacedBooking();
        Opened payment = anOpenPayment(booking);
        approve(payment, Map.of("delaySeconds", 80_000));
        change(payment, "state = 'DECLINED', wanted = 'CAPTURE'");

        changeAfterAFailedAttempt(payment, "state = 'AUTHORIZED', provider = 'gone', attempts = 0, retry_at = null");

        changeAfterAFailedAttempt(payment, "provider = 'sandbox', retry_at = null");
        events.await("payment.captured.v1", payment.id());
        assertThat(books(payment)).containsExactly("AUTHORIZATION 50000", "CAPTURE 50000");
    }

    /** In one statement, so that no attempt runs meanwhile. */
    private void changeAfterAFailedAttempt(Opened payment, String assignments) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("update payment set " + assignments
                                        + " where id = :id and attempts > 0 and claim is null")
                                .param("id", payment.id())
                                .update()
                        == 1);
    }

    @Test
    void letsOnlyOnePaymentOfABookingBeKeptWhateverTheCodeDoes() throws Exception {
        Booking booking = aPlacedBooking();
        List<Opened> both = List.of(anOpenPayment(booking), anOpenPayment(booking));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> kept = threads.invokeAll(both.stream()
                    .<Callable<Boolean>>map(payment -> () -> authorizeUnguarded(payment))
                    .toList());
            assertThat(kept.stream().map(Future::resultNow)).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean authorizeUnguarded(Opened payment) {
        try {
            change(payment, "state = 'AUTHORIZED'");
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private void change(Opened payment, String assignments) {
        jdbc.sql("update payment set " + assignments + " where id = :id")
                .param("id", payment.id())
                .update();
    }

    private int callProvider(Opened payment, String operation, String key) {
        return reply(http.post()
                        .uri("/sandbox/api/sessions/" + payment.session() + "/" + operation)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Sandbox-Key", secret)
                        .header("Idempotency-Key", key)
                        .body(Map.of("amountMinor", TOTAL))
                        .exchange())
                .status();
    }
}
