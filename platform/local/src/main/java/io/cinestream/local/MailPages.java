package io.cinestream.local;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the mail page shows. Everything from a mail is escaped; its HTML part stays in a frame without rights. */
final class MailPages {

    private static final int SHOWN = 200;

    private MailPages() {}

    static String list(List<Mail> mails) {
        String rows = mails.stream()
                .limit(SHOWN)
                .map(mail -> "<tr><td>%s<td>%s<td><a href=\"/mails/%s\">%s</a>"
                        .formatted(received(mail), escaped(mail.to()), mail.id(), escaped(subject(mail))))
                .collect(Collectors.joining("\n"));
        String none = mails.isEmpty() ? "<p>No mail yet. Register somebody, or buy a ticket." : "";
        return page("Mails", "<table><tr><th>Received<th>To<th>Subject" + rows + "</table>" + none);
    }

    static String one(Mail mail) {
        String html = mail.html() == null
                ? ""
                : "<iframe sandbox title=\"HTML part\" src=\"/mails/" + mail.id() + ".html\"></iframe>";
        return page(
                escaped(subject(mail)),
                "<p><a href=\"/\">All mails</a> · <a href=\"/mails/" + mail.id() + ".eml\">as a file</a>"
                        + "<p>To " + escaped(mail.to()) + ", from " + escaped(mail.from()) + ", " + received(mail)
                        + html + "<pre>" + escaped(mail.text()) + "</pre>");
    }

    private static String received(Mail mail) {
        return mail.receivedAt().truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
    }

    private static String subject(Mail mail) {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }

    private static String page(String title, String body) {
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>%s</title>
                <style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:60rem;padding:0 1rem}
                td,th{text-align:left;white-space:nowrap;padding:.2rem 1rem .2rem 0;vertical-align:top}
                iframe{width:100%%;height:32rem;border:1px solid #ccc}pre{white-space:pre-wrap}</style>
                <h1>%s</h1>%s
                """.formatted(title, title, body);
    }

    private static String escaped(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
