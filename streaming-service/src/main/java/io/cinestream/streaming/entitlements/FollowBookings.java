package io.cinestream.streaming.entitlements;

import io.cinestream.messaging.Outbox;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Grants and revokes as bookings go. Each change is published, and told to the other modules in the same transaction: a
 * revocation and the end of what is playing by it commit together.
 */
@Component
class FollowBookings {

    private final EntitlementTable entitlements;
    private final EntitlementSettings settings;
    private final Outbox outbox;
    private final ApplicationEventPublisher modules;

    FollowBookings(
            EntitlementTable entitlements,
            EntitlementSettings settings,
            Outbox outbox,
            ApplicationEventPublisher modules) {
        this.entitlements = entitlements;
        this.settings = settings;
        this.outbox = outbox;
        this.modules = modules;
    }

    /** Confirmed, or changed: to another time or, as it may be, another movie. */
    void granted(BookingState booking) {
        Optional<EntitlementTable.Locked> before = entitlements.lock(booking.bookingId());
        Entitlement granted = new Entitlement(
                booking.bookingId(),
                booking.userId(),
                booking.movieId(),
                booking.movieTitle(),
                booking.endsAt().plus(settings.openAfterShow()));
        entitlements.grant(granted).ifPresent(version -> {
            var fact =
                    new EntitlementGranted(granted.userId(), granted.movieId(), granted.bookingId(), granted.until());
            outbox.append(granted.bookingId(), version, fact);
            modules.publishEvent(fact);
            before.filter(old -> !old.movieId().equals(granted.movieId()))
                    .ifPresent(old -> modules.publishEvent(new EntitlementRevoked(
                            old.userId(), old.movieId(), granted.bookingId(), "booking-changed")));
        });
    }

    /** Of a booking that was never heard of as confirmed only the mark is kept: there is nothing to take back. */
    void cancelled(BookingState booking) {
        Optional<EntitlementTable.Locked> before = entitlements.lock(booking.bookingId());
        Optional<Long> version = entitlements.revoke(booking);
        if (before.isPresent() && version.isPresent()) {
            var fact = new EntitlementRevoked(
                    before.get().userId(), before.get().movieId(), booking.bookingId(), "booking-cancelled");
            outbox.append(booking.bookingId(), version.get(), fact);
            modules.publishEvent(fact);
        }
    }
}
