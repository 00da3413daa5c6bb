package io.cinestream.notification.mails;

import io.cinestream.notification.messages.MessageKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that this instance may send until its lease runs out.
 *
 * @param lease proof of the claim: the outcome is written only by who holds it
 * @param attempts how often it was claimed, this time included
 * @param sealedCode a code that its words leave a place for, encrypted
 * @param overdue whether it is too late to be sent
 */
record LeasedMail(
        UUID id,
        UUID lease,
        UUID cause,
        MessageKind kind,
        UUID userId,
        String address,
        String addressee,
        String subject,
        String html,
        String plain,
        int attempts,
        @Nullable String sealedCode,
        boolean overdue) {

    /** With the code in its words; only ever in memory. */
    LeasedMail saying(String code) {
        return new LeasedMail(
                id,
                lease,
                cause,
                kind,
                userId,
                address,
                addressee,
                subject.replace(SealedCode.PLACE, code),
                html.replace(SealedCode.PLACE, code),
                plain.replace(SealedCode.PLACE, code),
                attempts,
                null,
                overdue);
    }

    /** Never in a log: the words may hold a code. */
    @Override
    public String toString() {
        return "LeasedMail[id=" + id + "]";
    }
}
