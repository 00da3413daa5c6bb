package io.cinestream.notification.mails;

/** The mail server took the mail not now, whatever the reason: it is tried again later. */
class MailServerUnavailable extends Exception {

    MailServerUnavailable(Exception cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
}
