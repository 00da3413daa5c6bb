package io.cinestream.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerIT {

    @TempDir
    Path folder;

    @Test
    void keepsEveryMailAndShowsItOnThePageAlsoAfterARestart() throws Exception {
        try (MailServer server = MailServer.start(folder, 0, 0)) {
            send(server, "ann@example.com", "Your <ticket>");
            assertThat(server.box().to("Ann@example.com")).hasSize(1);
            server.kill();
            server.restart();
            send(server, "bob@example.com", "Your refund");
        }
        try (MailServer server = MailServer.start(folder, 0, 0)) {
            assertThat(get(server, "api/mails?to=ann%40example.com"))
                    .contains("\"subject\":\"Your <ticket>\"", "\"text\":\"Row A\"", "\"html\":\"<b>Row A</b>\"")
                    .doesNotContain("refund");
            assertThat(get(server, "")).contains("Your &lt;ticket&gt;", "Your refund");
            String id = server.box().all().getFirst().id();
            assertThat(get(server, "mails/" + id)).contains("Row A");
            assertThat(get(server, "mails/" + id + ".html")).isEqualTo("<b>Row A</b>");
            assertThat(get(server, "mails/" + id + ".eml")).contains("Delivered-To: ann@example.com");
        }
    }

    private static void send(MailServer server, String to, String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("tickets@cinestream.example"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject);
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Row A");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<b>Row A</b>", "text/html; charset=utf-8");
        mail.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(mail);
    }

    private static String get(MailServer server, String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(server.url().resolve(path)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
