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
    private final CodeSeal seal;

    MailCourier(MailQueue queue, PostOffice office, CodeSeal seal) {
        this.queue = queue;
        this.office = office;
        this.seal = seal;
    }

    /** Ends when nothing is due, or when the mail server does not take any: the rest waits for the next round. */
    void deliverDue() {
        Optional<LeasedMail> mail = queue.claim();
        while (mail.isPresent() && deliver(mail.get())) {
            mail = queue.claim();
        }
    }

    private boolean deliver(LeasedMail mail) {
        if (mail.overdue()) {
            queue.failed(mail, "expired");
            return true;
        }
        try {
            office.handOver(complete(mail));
        } catch (CodeUnreadable foreign) {
            log.error(
                    "mail {} ({}) has a code that our key does not open",
                    mail.id(),
                    mail.kind().wireName());
            queue.failed(mail, "code-unreadable");
            return true;
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

    private LeasedMail complete(LeasedMail mail) throws CodeUnreadable {
        String sealed = mail.sealedCode();
        return sealed == null ? mail : mail.saying(seal.open(sealed, mail.cause(), mail.userId()));
    }

    private void postpone(LeasedMail mail, MailServerUnavailable unavailable) {
        log.warn("mail {} waits after attempt {}: {}", mail.id(), mail.attempts(), unavailable.getMessage());
        if (!queue.postpone(mail, String.valueOf(unavailable.getMessage()))) {
            queue.failed(mail, "gave-up");
        }
    }
}
