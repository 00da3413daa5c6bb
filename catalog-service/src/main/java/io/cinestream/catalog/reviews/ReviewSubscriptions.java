package io.cinestream.catalog.reviews;

import io.cinestream.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projections: what comes after something newer changes nothing. */
@Configuration(proxyBeanMethods = false)
class ReviewSubscriptions {

    @Bean
    Subscription viewingsFromBookings(Viewings viewings) {
        return Subscription.to("cinestream.booking.bookings")
                .as("catalog-viewings")
                .projection("booking.confirmed.v1", BookingState.class, viewings::keep)
                .projection("booking.changed.v1", BookingState.class, viewings::keep)
                .projection("booking.cancelled.v1", BookingState.class, viewings::drop);
    }

    @Bean
    Subscription reviewersFromUsers(Reviewers reviewers, ForgetReviewer forgetting) {
        return Subscription.to("cinestream.identity.users")
                .as("catalog-reviewers")
                .projection("user.registered.v1", UserState.class, reviewers::remember)
                .projection("user.changed.v1", UserState.class, reviewers::remember)
                .projection("user.anonymised.v1", UserState.class, forgetting::forget);
    }
}
