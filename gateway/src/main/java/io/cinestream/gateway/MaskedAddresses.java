package io.cinestream.gateway;

import io.micrometer.common.KeyValue;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.DefaultClientRequestObservationConvention;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Keeps the token of a playback out of traces, of the request that came and of the one that is passed on. */
@Configuration(proxyBeanMethods = false)
class MaskedAddresses {

    private static final Pattern TOKEN = Pattern.compile("/play/[^/]+");

    @Bean
    Received receivedAddresses() {
        return new Received();
    }

    @Bean
    Sent sentAddresses() {
        return new Sent();
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

    static class Sent extends DefaultClientRequestObservationConvention {

        @Override
        protected KeyValue requestUri(ClientRequestObservationContext context) {
            return masked(super.requestUri(context));
        }
    }
}
