package io.cinestream.notification.mails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cinestream.notification.messages.MessageKind;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class PostOfficeTests {

    private static final UUID ID = UUID.fromString("0199f1c4-8888-7abc-8def-0123456789ab");

    private RuntimeException answer = new IllegalStateException("not asked");

    @Test
    void theMessageIdIsTheMailsOwn() throws Exception {
        var sent = new MimeMessage[1];
        new PostOffice(server(message -> sent[0] = message), settings()).handOver(mail("asha@example.com"));

        assertThat(sent[0].getMessageID()).isEqualTo("<" + ID + "@cinestream.local>");
        assertThat(sent[0].getFrom()[0]).hasToString("CineStream <tickets@cinestream.local>");
        assertThat(sent[0].getAllRecipients()[0]).hasToString("Asha Rao <asha@example.com>");
    }

    @Test
    void anAddressThatTheServerRefusesForGoodIsRefused() throws Exception {
        answer = refusal(550);
        assertThatThrownBy(() -> failingOffice().handOver(mail("asha@example.com")))
                .isInstanceOf(AddressRefused.class);
    }

    @Test
    void anAddressThatTheServerRefusesForNowIsTriedAgain() throws Exception {
        answer = refusal(451);
        assertThatThrownBy(() -> failingOffice().handOver(mail("asha@example.com")))
                .isInstanceOf(MailServerUnavailable.class);
    }

    @Test
    void aServerThatDoesNotLetUsInIsTriedAgain() throws Exception {
        answer = new MailAuthenticationException("535");
        assertThatThrownBy(() -> failingOffice().handOver(mail("asha@example.com")))
                .isInstanceOf(MailServerUnavailable.class);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatThrownBy(() -> failingOffice().handOver(mail("asha at example")))
                .isInstanceOf(AddressRefused.class);
    }

    private static MailSendException refusal(int code) throws AddressException {
        var address =
                new SMTPAddressFailedException(new InternetAddress("asha@example.com"), "RCPT TO", code, code + " no");
        var failed = new SendFailedException("Invalid Addresses", address);
        return new MailSendException("failed", failed, Map.of(new Object(), failed));
    }

    private PostOffice failingOffice() throws AddressException {
        return new PostOffice(
                server(message -> {
                    throw answer;
                }),
                settings());
    }

    private interface Taking {
        void take(MimeMessage message) throws MessagingException;
    }

    private static JavaMailSenderImpl server(Taking taking) {
        return new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                try {
                    taking.take(message);
                } catch (MessagingException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private static LeasedMail mail(String address) {
        return new LeasedMail(
                ID,
                UUID.randomUUID(),
                UUID.randomUUID(),
                MessageKind.WELCOME,
                UUID.randomUUID(),
                address,
                "Asha Rao",
                "Welcome",
                "<p>Hello</p>",
                "Hello",
                1,
                null,
                false);
    }

    private static MailSettings settings() {
        return new MailSettings(
                "CineStream <tickets@cinestream.local>",
                Duration.ofMillis(500),
                Duration.ofMinutes(3),
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                Duration.ofDays(2));
    }
}
