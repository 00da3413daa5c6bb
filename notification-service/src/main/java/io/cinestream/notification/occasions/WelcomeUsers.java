package io.cinestream.notification.occasions;

import io.cinestream.messaging.Envelope;
import io.cinestream.notification.messages.Message;
import io.cinestream.notification.messages.MessageKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who registers is welcomed; the event itself says at which address. */
@Component
class WelcomeUsers {

    private final Announcer announcer;

    WelcomeUsers(Announcer announcer) {
        this.announcer = announcer;
    }

    void registered(UserRegistered user, Envelope envelope) {
        announcer.tell(new Message(envelope.eventId(), MessageKind.WELCOME, user.recipient(), "/movies", Map.of()));
    }
}
