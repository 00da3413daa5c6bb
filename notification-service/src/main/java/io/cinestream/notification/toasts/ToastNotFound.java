package io.cinestream.notification.toasts;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.util.UUID;

class ToastNotFound extends Refusal {

    ToastNotFound(UUID id) {
        super(Kind.NOT_FOUND, "notification-not-found", "There is no notification " + id + " in your inbox.");
    }
}
