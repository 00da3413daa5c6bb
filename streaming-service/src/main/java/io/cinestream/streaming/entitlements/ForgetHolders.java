package io.cinestream.streaming.entitlements;

import io.cinestream.messaging.Outbox;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes back what somebody may watch who asked to be forgotten: with the account nobody is left to watch it. */
@Component
class ForgetHolders {

    private final EntitlementTable entitlements;
    private final Outbox outbox;
    private final ApplicationEventPublisher modules;

    ForgetHolders(EntitlementTable entitlements, Outbox outbox, ApplicationEventPublisher modules) {
        this.entitlements = entitlements;
        this.outbox = outbox;
        this.modules = modules;
    }

    void forget(UUID userId) {
        entitlements.markForgotten(userId);
        entitlements.revokeAll(userId).forEach(revoked -> {
            var fact = new EntitlementRevoked(userId, revoked.movieId(), revoked.bookingId(), "holder-forgotten");
            outbox.append(revoked.bookingId(), revoked.version(), fact);
            modules.publishEvent(fact);
        });
    }
}
