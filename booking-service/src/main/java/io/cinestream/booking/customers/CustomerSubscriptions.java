package io.cinestream.booking.customers;

import io.cinestream.messaging.Subscription;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A reaction: done once, and harmless however late, because what was paid for is left alone. */
@Configuration(proxyBeanMethods = false)
class CustomerSubscriptions {

    @Bean
    Subscription forgottenCustomers(ApplicationEventPublisher modules) {
        return Subscription.to("cinestream.identity.users")
                .as("booking-forgotten-customers")
                .reaction(
                        "user.anonymised.v1",
                        UserAnonymised.class,
                        user -> modules.publishEvent(new CustomerForgotten(user.userId())));
    }
}
