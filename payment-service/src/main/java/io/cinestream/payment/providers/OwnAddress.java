package io.cinestream.payment.providers;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where this service is reached from inside: {@code cinestream.payment.self-url}, or the port it listens on. */
@Component
class OwnAddress {
    private @Nullable String url;

    OwnAddress(@Value("${cinestream.payment.self-url:}") String url) {
        this.url = url.isBlank() ? null : url;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (url == null && event.getApplicationContext().getServerNamespace() == null) {
            url = "http://127.0.0.1:" + event.getWebServer().getPort();
        }
    }

    String url() {
        if (url == null) {
            throw new ProviderUnavailable("this service does not listen yet");
        }
        return url;
    }
}
