package io.cinestream.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it arrived.
 *
 * @param messageId the same when its sender sends it again
 * @param to the address of the envelope
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mail(
        String id,
        @Nullable String messageId,
        String to,
        @Nullable String from,
        String subject,
        @Nullable String text,
        @Nullable String html,
        Instant receivedAt) {

    static Mail of(String id, MimeMessage message, Instant receivedAt) throws MessagingException, IOException {
        Contents contents = new Contents();
        contents.add(message);
        return new Mail(
                id,
                message.getHeader("Message-ID", ","),
                Objects.requireNonNullElse(message.getHeader("Delivered-To", ","), ""),
                message.getHeader("From", ","),
                Objects.requireNonNullElse(message.getSubject(), ""),
                contents.text,
                contents.html,
                receivedAt);
    }

    /** The first plain and the first HTML part; attachments are left in the file. */
    private static final class Contents {
        private @Nullable String text;
        private @Nullable String html;

        void add(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    add(inner);
                }
            } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                return;
            } else if (part.isMimeType("text/html") && html == null) {
                html = (String) part.getContent();
            } else if (part.isMimeType("text/plain") && text == null) {
                text = (String) part.getContent();
            }
        }
    }
}
