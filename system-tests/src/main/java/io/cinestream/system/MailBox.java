package io.cinestream.system;

import java.net.URI;
import java.util.List;

/** The mails that the platform has sent. */
class MailBox {

    private final MailCatcher caught;

    MailBox(URI page) {
        this.caught = MailCatcher.at(page);
    }

    /** The mail whose text contains all these words. */
    MailCatcher.Mail await(Person person, String... words) {
        return Eventually.find(
                "a mail to " + person.email() + " with " + List.of(words),
                () -> caught.to(person.email()).stream()
                        .filter(mail -> mail.contains(words))
                        .findFirst());
    }

    /** A mail whose sender died before it noted the handover comes again under the same Message-ID, and counts once. */
    long count(Person person, String... words) {
        return caught.to(person.email()).stream()
                .filter(mail -> mail.contains(words))
                .map(MailCatcher.Mail::messageId)
                .distinct()
                .count();
    }
}
