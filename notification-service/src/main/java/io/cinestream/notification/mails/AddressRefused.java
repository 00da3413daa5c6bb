package io.cinestream.notification.mails;

/** The mail server says that there is no such address: trying again is useless. */
class AddressRefused extends Exception {

    AddressRefused(Throwable cause) {
        super("address refused", cause);
    }
}
