package io.cinestream.catalog.reviews;

import io.cinestream.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A projection: a confirmation that comes after its cancel is the older version and changes nothing. */
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
}
