package io.cinestream.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.local.Mail;
import io.cinestream.local.MailServer;
import io.cinestream.testsupport.TestEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.node.ObjectNode;

/** What happens elsewhere in the house, and what its customers get to see of it. */
@TestConfiguration(proxyBeanMethods = false)
public class Stage {

    public static final String USERS = "cinestream.identity.users";
    public static final String BOOKINGS = "cinestream.booking.bookings";
    public static final String PAYMENTS = "cinestream.payment.payments";

    private static final Path MAILS = folder();

    private final TestEvents events;
    private final JdbcClient jdbc;

    Stage(TestEvents events, JdbcClient jdbc) {
        this.events = events;
        this.jdbc = jdbc;
    }

    @Bean(destroyMethod = "close")
    static MailServer mailServer() {
        return MailServer.start(MAILS, 0, 0);
    }

    @Bean
    static DynamicPropertyRegistrar mailServerAddress(MailServer server) {
        return registry -> registry.add("spring.mail.port", server::port);
    }

    /** Registered, welcomed, and known to this service. */
    public UUID aCustomer() {
        UUID userId = UUID.randomUUID();
        registers(userId);
        await().atMost(Duration.ofSeconds(60)).until(() -> toastsOf(userId) == 1);
        return userId;
    }

    /** @return the event's id */
    public UUID registers(UUID userId) {
        return events.publish(USERS, "user.registered.v1", userId, 1, user(userId));
    }

    public ObjectNode user(UUID userId) {
        return events.example("user.registered.v1")
                .put("userId", userId.toString())
                .put("email", addressOf(userId))
                .put("fullName", "Asha Rao");
    }

    public String addressOf(UUID userId) {
        return userId + "@example.com";
    }

    /** The state of a new booking as an event of that type tells it. */
    public ObjectNode booking(String type, UUID bookingId, UUID userId) {
        return events.example(type).put("bookingId", bookingId.toString()).put("userId", userId.toString());
    }

    public UUID happens(String type, UUID bookingId, long version, UUID userId) {
        return events.publish(BOOKINGS, type, bookingId, version, booking(type, bookingId, userId));
    }

    public Mail mailTo(UUID userId, String subject, MailServer server) {
        return await("the mail " + subject)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> server.box().to(addressOf(userId)).stream()
                                .filter(mail -> mail.subject().contains(subject))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    public List<String> subjectsTo(UUID userId, MailServer server) {
        return server.box().to(addressOf(userId)).stream().map(Mail::subject).toList();
    }

    public List<String> messageIdsTo(UUID userId, MailServer server) {
        return server.box().to(addressOf(userId)).stream().map(Stage::messageId).toList();
    }

    private static String messageId(Mail mail) {
        try (var files = Files.walk(MAILS)) {
            Path file = files.filter(path -> path.endsWith(mail.id() + ".eml"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("Message-ID: "))
                    .map(line -> line.substring("Message-ID: ".length()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("mails");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int toastsOf(UUID userId) {
        return jdbc.sql("select count(*) from toast where user_id = :userId")
                .param("userId", userId)
                .query(Integer.class)
                .single();
    }

    public List<String> toastKindsOf(UUID userId) {
        return jdbc.sql("select kind from toast where user_id = :userId order by position")
                .param("userId", userId)
                .query(String.class)
                .list();
    }

    public List<String> mailKindsOf(UUID userId) {
        return jdbc.sql("select kind from mail where user_id = :userId order by queued_at")
                .param("userId", userId)
                .query(String.class)
                .list();
    }

    public void awaitToasts(UUID userId, String... kinds) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(toastKindsOf(userId)).contains(kinds));
    }

    public void awaitTold(UUID userId, String... kinds) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(toastKindsOf(userId)).containsExactly(kinds));
    }
}
