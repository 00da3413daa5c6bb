package io.cinestream.notification.recipients;

import io.cinestream.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecipientSubscriptions {

    @Bean
    Subscription recipientsFromUsers(Recipients recipients) {
        return Subscription.to("cinestream.identity.users")
                .as("notification-recipients")
                .projection("user.registered.v1", UserState.class, recipients::remember)
                .projection("user.changed.v1", UserState.class, recipients::remember)
                .projection("user.role-changed.v1", UserState.class, recipients::remember)
                .projection("user.disabled.v1", UserState.class, recipients::remember)
                .projection("user.anonymised.v1", UserState.class, recipients::forget);
    }
}
