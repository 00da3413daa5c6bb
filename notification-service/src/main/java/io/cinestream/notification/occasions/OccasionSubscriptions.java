package io.cinestream.notification.occasions;

import io.cinestream.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reactions: each event id once, whatever its age. */
@Configuration(proxyBeanMethods = false)
class OccasionSubscriptions {

    @Bean
    Subscription welcomesFromUsers(WelcomeUsers welcome) {
        return Subscription.to("cinestream.identity.users")
                .as("notification-welcomes")
                .reaction("user.registered.v1", UserRegistered.class, welcome::registered);
    }

    @Bean
    Subscription newsFromBookings(TellOfBookings tell) {
        return Subscription.to("cinestream.booking.bookings")
                .as("notification-bookings")
                .reaction("booking.confirmed.v1", BookingState.class, tell::confirmed)
                .reaction("booking.changed.v1", BookingState.class, tell::changed)
                .reaction("booking.confirmation-requested.v1", BookingState.class, tell::confirmedAgain)
                .reaction("booking.cancelled.v1", BookingState.class, tell::cancelled)
                .reaction("booking.rejected.v1", BookingState.class, tell::rejected);
    }

    @Bean
    Subscription newsFromPayments(TellOfRefunds tell) {
        return Subscription.to("cinestream.payment.payments")
                .as("notification-refunds")
                .reaction("payment.refunded.v1", PaymentRefunded.class, tell::refunded);
    }
}
