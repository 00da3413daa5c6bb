package io.cinestream.notification.occasions;

import io.cinestream.messaging.Envelope;
import io.cinestream.messaging.Subscription;
import io.cinestream.notification.mails.Mails;
import io.cinestream.notification.mails.SealedCode;
import io.cinestream.notification.messages.Message;
import io.cinestream.notification.messages.MessageKind;
import io.cinestream.notification.recipients.Recipients;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Codes go by mail only: whoever sees the inbox is logged in already. */
@Component
class MailCodes {

    private final Recipients recipients;
    private final Mails mails;

    MailCodes(Recipients recipients, Mails mails) {
        this.recipients = recipients;
        this.mails = mails;
    }

    @Bean
    Subscription codesFromIdentity() {
        return Subscription.to("cinestream.identity.mail-requests")
                .as("notification-codes")
                .reaction("email-confirmation.requested.v1", CodeRequested.class, this::confirmEmail)
                .reaction("password-reset.requested.v1", CodeRequested.class, this::resetPassword);
    }

    /** The code stands behind the # of the link, which a browser sends to no server: it gets into no log. */
    private void confirmEmail(CodeRequested request, Envelope envelope) {
        mail(MessageKind.EMAIL_CONFIRMATION, "/confirm-email#token=" + SealedCode.PLACE, request, envelope);
    }

    private void resetPassword(CodeRequested request, Envelope envelope) {
        mail(MessageKind.PASSWORD_RESET, "/reset-password", request, envelope);
    }

    private void mail(MessageKind kind, String page, CodeRequested request, Envelope envelope) {
        Map<String, Object> words = Map.of("code", SealedCode.PLACE);
        recipients
                .reachable(request.userId())
                .ifPresent(to -> mails.queue(
                        new Message(envelope.eventId(), kind, to, page, words),
                        new SealedCode(request.code(), request.expiresAt())));
    }
}
