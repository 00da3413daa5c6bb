package io.cinestream.notification.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.notification.NotificationTest;
import io.cinestream.notification.Stage;
import io.cinestream.testsupport.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@NotificationTest
class ExportIT {

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    Stage stage;

    @Test
    void isAllThatTheCallerWasToldAndNobodyElses() {
        UUID userId = stage.aCustomer();
        stage.aCustomer();
        stage.happens("booking.confirmed.v1", UUID.randomUUID(), 3, userId);
        stage.awaitTold(userId, "welcome", "booking-confirmed");

        http.get()
                .uri("/api/me/export")
                .header("Authorization", tokens.customer(userId))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.mails.length()")
                .isEqualTo(2)
                .jsonPath("$.mails[0].type")
                .isEqualTo("booking-confirmed")
                .jsonPath("$.mails[0].address")
                .isEqualTo(stage.addressOf(userId))
                .jsonPath("$.mails[0].text")
                .value(text -> assertThat((String) text).contains("CS-7K2M9QXA"))
                .jsonPath("$.notifications.length()")
                .isEqualTo(2)
                .jsonPath("$.notifications[1].type")
                .isEqualTo("welcome");
        http.get().uri("/api/me/export").exchange().expectStatus().isUnauthorized();
    }
}
