package io.cinestream.notification.mails;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Builds the MIME message and speaks SMTP. */
@Component
class PostOffice {

    private final JavaMailSender smtp;
    private final InternetAddress from;

    PostOffice(JavaMailSender smtp, MailSettings settings) throws AddressException {
        this.smtp = smtp;
        this.from = new InternetAddress(settings.from(), true);
    }

    void handOver(LeasedMail mail) throws AddressRefused, MailServerUnavailable {
        try {
            smtp.send(written(mail));
        } catch (AddressException malformed) {
            throw new AddressRefused(malformed);
        } catch (MailSendException failed) {
            if (refusesAddress(failed)) {
                throw new AddressRefused(failed);
            }
            throw new MailServerUnavailable(failed);
        } catch (MailException | MessagingException | UnsupportedEncodingException failed) {
            throw new MailServerUnavailable(failed);
        }
    }

    /** The Message-ID comes from the row: who gets the mail twice after a crash can tell that it is one. */
    private MimeMessage written(LeasedMail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage mime = smtp.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
        InternetAddress to = new InternetAddress(mail.address(), true);
        to.setPersonal(mail.addressee(), StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(mail.subject());
        helper.setText(mail.plain(), mail.html());
        mime.setHeader(
                "Message-ID",
                "<" + mail.id() + from.getAddress().substring(from.getAddress().indexOf('@')) + ">");
        mime.setHeader("Auto-Submitted", "auto-generated");
        return mime;
    }

    private static boolean refusesAddress(MailSendException failed) {
        return Arrays.stream(failed.getMessageExceptions()).anyMatch(PostOffice::hasRefusedAddress);
    }

    private static boolean hasRefusedAddress(Exception failure) {
        Exception next = failure;
        while (next instanceof MessagingException problem) {
            if (problem instanceof SMTPAddressFailedException address && address.getReturnCode() >= 500) {
                return true;
            }
            next = problem.getNextException();
        }
        return false;
    }
}
