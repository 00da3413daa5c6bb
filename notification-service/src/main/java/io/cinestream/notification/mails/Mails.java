package io.cinestream.notification.mails;

import io.cinestream.notification.messages.Message;
import io.cinestream.notification.wordings.Wordings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What this service tells by mail. */
@Component
public class Mails {

    private final MailQueue queue;
    private final Wordings wordings;

    Mails(MailQueue queue, Wordings wordings) {
        this.queue = queue;
        this.wordings = wordings;
    }

    /** Queues the message in the caller's transaction: it is told exactly when the fact behind it is taken in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Message message) {
        queue.add(message, wordings.letter(message), null);
    }

    /** The same with a code, for which the message's words leave {@link SealedCode#PLACE}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Message message, SealedCode code) {
        queue.add(message, wordings.letter(message), code);
    }
}
