package io.cinestream.testsupport;

import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.resttestclient.autoconfigure.RestTestClientBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.http.server.LocalTestWebServer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.context.WebApplicationContext;

/** What a test may inject besides the service's own beans. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    private static final int RACERS = 256;

    /**
     * Bound to the service's port. It repeats nothing by itself, so that a 503 or 429 is seen as it was answered, keeps
     * no cookies, so that every request is somebody else's, and has connections enough for tests that race.
     */
    @Bean
    RestTestClient restTestClient(
            WebApplicationContext context, ObjectProvider<RestTestClientBuilderCustomizer> customizers) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(RACERS)
                .setMaxConnTotal(RACERS)
                .build();
        var client = HttpClients.custom()
                .setConnectionManager(connections)
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
        RestTestClient.Builder<?> builder = RestTestClient.bindToServer(
                        new HttpComponentsClientHttpRequestFactory(client))
                .uriBuilderFactory(LocalTestWebServer.obtain(context).uriBuilderFactory());
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    @Bean
    TestTokens testTokens() {
        return TestTokens.issuer();
    }

    @Bean
    TestClock testClock() {
        return new TestClock(Backing.running());
    }

    @Bean
    TestEvents testEvents() {
        return new TestEvents(Backing.running().bootstrapServers());
    }
}
