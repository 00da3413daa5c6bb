package io.cinestream.system;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever catches the platform's mails and shows them on a page. */
interface MailCatcher {

    List<Mail> to(String address);

    /** Finds out which of the two answers there: Mailpit has a readiness check, the launcher's page has none. */
    static MailCatcher at(URI page) {
        Client client = new Client(page);
        return client.get("/readyz").status() == 200 ? new Mailpit(client) : new LauncherMails(client);
    }

    record Mail(String messageId, String subject, String text) {

        boolean contains(String... words) {
            String all = subject + "\n" + text;
            return List.of(words).stream().allMatch(all::contains);
        }
    }

    /** The mail page of {@code ./cinestream up}. */
    record LauncherMails(Client page) implements MailCatcher {

        @Override
        public List<Mail> to(String address) {
            return page.get("/api/mails?to=" + encoded(address)).expect(200).json().values().stream()
                    .map(mail -> new Mail(
                            mail.path("messageId").asString(),
                            mail.path("subject").asString(),
                            mail.path("text").asString("")))
                    .toList();
        }
    }

    /** The catcher of compose and Kubernetes: a search lists the mails, each has to be fetched for its text. */
    record Mailpit(Client page) implements MailCatcher {

        @Override
        public List<Mail> to(String address) {
            String query = encoded("to:\"" + address + "\"");
            return page.get("/api/v1/search?query=" + query).expect(200).json().path("messages").values().stream()
                    .map(found -> page.get("/api/v1/message/" + found.path("ID").asString())
                            .expect(200)
                            .json())
                    .map(mail -> new Mail(
                            mail.path("MessageID").asString(),
                            mail.path("Subject").asString(),
                            mail.path("Text").asString()))
                    .toList();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
