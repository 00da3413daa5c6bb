package io.cinestream.notification.occasions;

import io.cinestream.notification.recipients.Recipient;
import java.util.UUID;

record UserRegistered(UUID userId, String email, String fullName, String locale) {

    Recipient recipient() {
        return new Recipient(userId, email, fullName, locale);
    }
}
