package io.cinestream.streaming.entitlements;

import io.cinestream.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A projection: of a confirmation that comes after its cancel nothing is seen, as it is the older version. */
@Configuration(proxyBeanMethods = false)
class EntitlementSubscriptions {

    @Bean
    Subscription entitlementsFromBookings(FollowBookings follow) {
        return Subscription.to("cinestream.booking.bookings")
                .as("streaming-entitlements")
                .projection("booking.confirmed.v1", BookingState.class, follow::granted)
                .projection("booking.changed.v1", BookingState.class, follow::granted)
                .projection("booking.cancelled.v1", BookingState.class, follow::cancelled);
    }

    /** A reaction, as it is done once; a grant that comes later is refused by the mark it leaves. */
    @Bean
    Subscription forgottenHolders(ForgetHolders forget) {
        return Subscription.to("cinestream.identity.users")
                .as("streaming-forgotten-holders")
                .reaction("user.anonymised.v1", UserAnonymised.class, user -> forget.forget(user.userId()));
    }
}
