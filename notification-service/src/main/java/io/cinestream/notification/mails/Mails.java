package io.cinestream.notification.mails;

import io.cinestream.notification.messages.Message;
import io.cinestream.notification.wordings.Wordings;
import java.util.List;
import java.util.UUID;
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

    /** Every mail to that person, newest first. */
    public List<MailRecord> of(UUID userId) {
        return queue.of(userId);
    }
}
