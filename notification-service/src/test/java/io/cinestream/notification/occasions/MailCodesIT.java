package io.cinestream.notification.occasions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.local.Mail;
import io.cinestream.local.MailServer;
import io.cinestream.notification.NotificationTest;
import io.cinestream.notification.Stage;
import io.cinestream.testsupport.TestEvents;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationTest
class MailCodesIT {

    private static final String REQUESTS = "cinestream.identity.mail-requests";
    private static final String CONFIRMATION = "email-confirmation.requested.v1";
    private static final String RESET = "password-reset.requested.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    TestEvents events;

    @Autowired
    MailServer server;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Value("${cinestream.mail-codes.key}")
    String key;

    @Test
    void theLinkCarriesTheCodeBehindTheHash() throws Exception {
        UUID userId = stage.aCustomer();

        request(UUID.randomUUID(), CONFIRMATION, userId, "aB3_x-9", inAnHour());

        Mail mail = stage.mailTo(userId, "Confirm your e-mail address", server);
        String link = "http://localhost:8080/confirm-email#token=aB3_x-9";
        assertThat(mail.text()).contains(link).contains("Hello Asha Rao");
        assertThat(mail.html()).contains("href=\"" + link + "\"").doesNotContain("one-time-code");
        assertThat(stage.toastKindsOf(userId)).containsExactly("welcome");
    }

    @Test
    void aResetIsMailedWithItsCodeWhichLeavesTheTableWithTheMail() throws Exception {
        UUID userId = stage.aCustomer();
        UUID eventId = UUID.randomUUID();

        request(eventId, RESET, userId, "049127", inAnHour());

        Mail mail = stage.mailTo(userId, "Your code to set a new password", server);
        assertThat(mail.text()).contains("049127").contains("http://localhost:8080/reset-password");
        assertThat(mail.html()).contains("049127");
        assertThat(mail.subject()).doesNotContain("049127");
        awaitState(eventId, "SENT");
        assertThat(row(eventId)).doesNotContain("049127");
        assertThat(jdbc.sql("select count(*) from mail where cause = :cause and sealed_code is not null")
                        .param("cause", eventId)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCodeThatWaitsForTheMailServerWaitsEncrypted() throws Exception {
        UUID userId = stage.aCustomer();
        UUID eventId = UUID.randomUUID();
        server.kill();
        try {
            request(eventId, RESET, userId, "731904", inAnHour());
            await().atMost(PATIENCE).until(() -> mails(eventId) == 1);
            assertThat(row(eventId)).doesNotContain("731904");
        } finally {
            server.restart();
        }
        assertThat(stage.mailTo(userId, "Your code", server).text()).contains("731904");
    }

    @Test
    void whatIsAskedForTwiceIsMailedOnce() throws Exception {
        UUID userId = stage.aCustomer();
        UUID eventId = UUID.randomUUID();
        request(eventId, RESET, userId, "111222", inAnHour());
        request(eventId, RESET, userId, "111222", inAnHour());

        request(UUID.randomUUID(), CONFIRMATION, userId, "later", inAnHour());

        stage.mailTo(userId, "Confirm your e-mail address", server);
        assertThat(mails(eventId)).isEqualTo(1);
    }

    @Test
    void aCodeThatWorksNoLongerIsNotMailed() throws Exception {
        UUID userId = stage.aCustomer();
        UUID eventId = UUID.randomUUID();

        request(eventId, RESET, userId, "555666", Instant.now().minusSeconds(1));

        awaitState(eventId, "FAILED");
        assertThat(failure(eventId)).isEqualTo("expired");
        assertThat(stage.subjectsTo(userId, server)).noneMatch(subject -> subject.contains("code"));
    }

    @Test
    void aCodeThatWasSealedForAnotherPersonIsMailedToNobody() throws Exception {
        UUID userId = stage.aCustomer();
        UUID eventId = UUID.randomUUID();
        var stolen = events.example(RESET)
                .put("userId", userId.toString())
                .put("code", sealed("777888", eventId, UUID.randomUUID()))
                .put("expiresAt", inAnHour().toString());

        events.publish(eventId, REQUESTS, RESET, userId, 1, stolen);

        awaitState(eventId, "FAILED");
        assertThat(failure(eventId)).isEqualTo("code-unreadable");
    }

    @Test
    void aCodeForSomebodyUnheardOfWaitsForTheirRegistration() throws Exception {
        UUID userId = UUID.randomUUID();
        UUID eventId = UUID.randomUUID();
        request(eventId, CONFIRMATION, userId, "aB3_x-9", inAnHour());
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from parked_event where event_id = :id")
                                .param("id", eventId)
                                .query(Integer.class)
                                .single()
                        == 1);

        stage.registers(userId);

        assertThat(stage.mailTo(userId, "Confirm your e-mail address", server).text())
                .contains("aB3_x-9");
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private void request(UUID eventId, String type, UUID userId, String code, Instant expiresAt) throws Exception {
        var event = events.example(type)
                .put("userId", userId.toString())
                .put("code", sealed(code, eventId, userId))
                .put("expiresAt", expiresAt.toString());
        events.publish(eventId, REQUESTS, type, userId, 1, event);
    }

    private String sealed(String code, UUID eventId, UUID userId) throws Exception {
        byte[] nonce = ByteBuffer.allocate(12)
                .putLong(eventId.getLeastSignificantBits())
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                KDF.getInstance("HKDF-SHA256")
                        .deriveKey(
                                "AES",
                                HKDFParameterSpec.ofExtract()
                                        .addIKM(key.getBytes(StandardCharsets.UTF_8))
                                        .thenExpand("cinestream mail codes".getBytes(StandardCharsets.UTF_8), 32)),
                new GCMParameterSpec(128, nonce));
        cipher.updateAAD((eventId + ":" + userId).getBytes(StandardCharsets.UTF_8));
        byte[] text = cipher.doFinal(code.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(12 + text.length)
                        .put(nonce)
                        .put(text)
                        .array());
    }

    private void awaitState(UUID eventId, String state) {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from mail where cause = :cause and state = :state")
                                .param("cause", eventId)
                                .param("state", state)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private int mails(UUID eventId) {
        return jdbc.sql("select count(*) from mail where cause = :cause")
                .param("cause", eventId)
                .query(Integer.class)
                .single();
    }

    private String failure(UUID eventId) {
        return jdbc.sql("select failure from mail where cause = :cause")
                .param("cause", eventId)
                .query(String.class)
                .single();
    }

    private String row(UUID eventId) {
        return jdbc.sql("select mail::text from mail where cause = :cause")
                .param("cause", eventId)
                .query(String.class)
                .single();
    }
}
