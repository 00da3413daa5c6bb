package io.cinestream.notification.mails;

/** The code was not encrypted for us, or not for this mail. */
class CodeUnreadable extends Exception {

    CodeUnreadable(Exception cause) {
        super("code unreadable", cause);
    }
}
