package io.cinestream.gateway;

import io.micrometer.common.KeyValue;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Keeps the token of a playback out of traces. */
@Configuration(proxyBeanMethods = false)
class MaskedAddresses {

    private static final Pattern TOKEN = Pattern.compile("/play/[^/]+");

    @Bean
    Received receivedAddresses() {
        return new Received();
    }

    private static KeyValue masked(KeyValue url) {
        return KeyValue.of(url.getKey(), TOKEN.matcher(url.getValue()).replaceFirst("/play/***"));
    }

    static class Received extends DefaultServerRequestObservationConvention {

        @Override
        protected KeyValue httpUrl(ServerRequestObservationContext context) {
            return masked(super.httpUrl(context));
        }
    }
}
