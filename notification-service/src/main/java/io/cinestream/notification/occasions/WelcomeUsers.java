package io.cinestream.notification.occasions;

import io.cinestream.messaging.Envelope;
import io.cinestream.notification.messages.Message;
import io.cinestream.notification.messages.MessageKind;
import io.cinestream.notification.recipients.Recipients;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who registers is welcomed; the event itself says at which address, unless a newer one was heard of. */
@Component
class WelcomeUsers {

    private final Recipients recipients;
    private final Announcer announcer;

    WelcomeUsers(Recipients recipients, Announcer announcer) {
        this.recipients = recipients;
        this.announcer = announcer;
    }

    void registered(UserRegistered user, Envelope envelope) {
        recipients
                .introduced(user.recipient())
                .ifPresent(to ->
                        announcer.tell(new Message(envelope.eventId(), MessageKind.WELCOME, to, "/movies", Map.of())));
    }
}
