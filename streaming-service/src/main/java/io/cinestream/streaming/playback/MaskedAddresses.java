package io.cinestream.streaming.playback;

import io.micrometer.common.KeyValue;
import java.util.regex.Pattern;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Keeps tokens out of traces: whoever reads those is not meant to watch. */
@Component
class MaskedAddresses extends DefaultServerRequestObservationConvention {

    private static final Pattern TOKEN = Pattern.compile("/play/[^/]+");

    @Override
    protected KeyValue httpUrl(ServerRequestObservationContext context) {
        KeyValue url = super.httpUrl(context);
        return KeyValue.of(url.getKey(), mask(url.getValue()));
    }

    static String mask(String url) {
        return TOKEN.matcher(url).replaceFirst("/play/***");
    }
}
