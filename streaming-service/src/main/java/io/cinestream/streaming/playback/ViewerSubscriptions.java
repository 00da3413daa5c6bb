package io.cinestream.streaming.playback;

import io.cinestream.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ends playbacks with the session that began them: disabled, forgotten, another role or password, logged out everywhere.
 * A projection, so that an older state that comes late does not bring back what a newer one has ended.
 */
@Configuration(proxyBeanMethods = false)
class ViewerSubscriptions {

    @Bean
    Subscription viewersFromUsers(Viewers viewers) {
        return Subscription.to("cinestream.identity.users")
                .as("streaming-viewers")
                .projection("user.changed.v1", UserState.class, viewers::follow)
                .projection("user.role-changed.v1", UserState.class, viewers::follow)
                .projection("user.disabled.v1", UserState.class, viewers::follow)
                .projection("user.anonymised.v1", UserState.class, viewers::forget);
    }
}
