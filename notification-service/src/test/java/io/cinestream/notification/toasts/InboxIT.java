package io.cinestream.notification.toasts;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.notification.NotificationTest;
import io.cinestream.notification.Stage;
import io.cinestream.testsupport.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@NotificationTest
class InboxIT {

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsOnesOwnNewestFirst() {
        UUID userId = aCustomerWithTwoToasts();

        get(userId, "")
                .jsonPath("$.total")
                .isEqualTo(2)
                .jsonPath("$.items[0].type")
                .isEqualTo("booking-confirmed")
                .jsonPath("$.items[0].title")
                .isEqualTo("Tickets booked")
                .jsonPath("$.items[0].body")
                .isEqualTo(
                        "The Grand Budapest Hotel, Sat 21 Nov 2026, 19:00 (Asia/Kolkata), seats B1, B2. Reference CS-7K2M9QXA.")
                .jsonPath("$.items[0].link")
                .exists()
                .jsonPath("$.items[0].at")
                .exists()
                .jsonPath("$.items[0].read")
                .isEqualTo(false)
                .jsonPath("$.items[1].type")
                .isEqualTo("welcome");
        get(userId, "?page=1&size=1")
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].type")
                .isEqualTo("welcome");
    }

    @Test
    void readingOneOrAllLowersTheNumberOfUnread() {
        UUID userId = aCustomerWithTwoToasts();
        get(userId, "?unread=true").jsonPath("$.total").isEqualTo(2);

        UUID welcome = toast(userId, "welcome");
        post(userId, welcome + "/read").expectStatus().isNoContent();
        post(userId, welcome + "/read").expectStatus().isNoContent();
        get(userId, "?unread=true").jsonPath("$.total").isEqualTo(1);

        post(userId, "read-all").expectStatus().isNoContent();
        get(userId, "?unread=true").jsonPath("$.total").isEqualTo(0);
        get(userId, "").jsonPath("$.total").isEqualTo(2);
    }

    @Test
    void nobodySeesOrReadsAnothersNotification() {
        UUID userId = stage.aCustomer();
        UUID other = UUID.randomUUID();
        UUID welcome = toast(userId, "welcome");

        get(other, "").jsonPath("$.total").isEqualTo(0);
        post(other, welcome + "/read")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("notification-not-found");
        post(other, "read-all").expectStatus().isNoContent();

        get(userId, "?unread=true").jsonPath("$.total").isEqualTo(1);
    }

    @Test
    void whoIsNotLoggedInIsTurnedAway() {
        for (String path : new String[] {"", "/stream"}) {
            http.get()
                    .uri("/api/notifications" + path)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
        http.post().uri("/api/notifications/read-all").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void whatIsNoRequestIsRefusedAsInvalid() {
        UUID userId = UUID.randomUUID();
        for (String query : new String[] {"?page=-1", "?size=101", "?size=x", "?unread=perhaps"}) {
            http.get()
                    .uri("/api/notifications" + query)
                    .header("Authorization", tokens.customer(userId))
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("invalid-request");
        }
        post(userId, "not-a-uuid/read").expectStatus().isBadRequest();
        assertThat(stage.toastsOf(userId)).isZero();
    }

    private UUID aCustomerWithTwoToasts() {
        UUID userId = stage.aCustomer();
        stage.happens("booking.confirmed.v1", UUID.randomUUID(), 3, userId);
        stage.awaitTold(userId, "welcome", "booking-confirmed");
        return userId;
    }

    private UUID toast(UUID userId, String kind) {
        return jdbc.sql("select id from toast where user_id = :userId and kind = :kind")
                .param("userId", userId)
                .param("kind", kind)
                .query(UUID.class)
                .single();
    }

    private RestTestClient.BodyContentSpec get(UUID userId, String query) {
        return http.get()
                .uri("/api/notifications" + query)
                .header("Authorization", tokens.customer(userId))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private RestTestClient.ResponseSpec post(UUID userId, String path) {
        return http.post()
                .uri("/api/notifications/" + path)
                .header("Authorization", tokens.customer(userId))
                .exchange();
    }
}
