package io.cinestream.notification.mails;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries due mails to the mail server, one at a time. Claiming, sending and writing the outcome are three steps, and only
 * the first and the last are transactions: no connection to the database is held while SMTP takes its time.
 */
@Component
class MailCourier {

    private static final Logger log = LoggerFactory.getLogger(MailCourier.class);

    private final MailQueue queue;
    private final PostOffice office;

    MailCourier(MailQueue queue, PostOffice office) {
        this.queue = queue;
        this.office = office;
    }

    /** Ends when nothing is due, or when the mail server does not take any: the rest waits for the next round. */
    void deliverDue() {
        Optional<LeasedMail> mail = queue.claim();
        while (mail.isPresent() && deliver(mail.get())) {
            mail = queue.claim();
        }
    }

    private boolean deliver(LeasedMail mail) {
        try {
            office.handOver(mail);
        } catch (AddressRefused refused) {
            log.warn(
                    "mail {} ({}) is refused for its address",
                    mail.id(),
                    mail.kind().wireName());
            queue.failed(mail, "address-refused");
            return true;
        } catch (MailServerUnavailable unavailable) {
            postpone(mail, unavailable);
            return false;
        }
        queue.sent(mail);
        return true;
    }

    private void postpone(LeasedMail mail, MailServerUnavailable unavailable) {
        log.warn("mail {} waits after attempt {}: {}", mail.id(), mail.attempts(), unavailable.getMessage());
        if (!queue.postpone(mail, String.valueOf(unavailable.getMessage()))) {
            queue.failed(mail, "gave-up");
        }
    }
}
