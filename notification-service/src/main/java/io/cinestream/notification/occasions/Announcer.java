package io.cinestream.notification.occasions;

import io.cinestream.notification.mails.Mails;
import io.cinestream.notification.messages.Message;
import io.cinestream.notification.toasts.Toasts;
import org.springframework.stereotype.Component;

/** Tells a message on every channel, in the transaction of the fact behind it. */
@Component
class Announcer {

    private final Mails mails;
    private final Toasts toasts;

    Announcer(Mails mails, Toasts toasts) {
        this.mails = mails;
        this.toasts = toasts;
    }

    void tell(Message message) {
        mails.queue(message);
        toasts.add(message);
    }
}
