package io.cinestream.gateway;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Two HTTP clients that share nothing. Both pass on what comes: no cookie store (it would hand one user's cookie to the
 * next), no redirects, no unpacking, no retries of their own. Neither is observed by itself: the request that came already is,
 * the circuit breakers time the calls, and {@link ForwardedHeaders} passes the trace on.
 */
@Configuration(proxyBeanMethods = false)
class UpstreamClients {

    /** Shorter than the services keep idle connections, so that a request seldom meets one that has just been closed. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(10);

    @Bean
    UpstreamExchange upstreamExchange(CloseableHttpClient callClient, LiveStreams streams) {
        return new UpstreamExchange(callClient, streams);
    }

    @Bean
    LiveStreams liveStreams(CloseableHttpClient streamClient, GatewaySettings settings) {
        return new LiveStreams(streamClient, settings.streams());
    }

    @Bean
    CloseableHttpClient callClient(GatewaySettings settings, Services.Addresses addresses) {
        int perInstance = settings.calls().connectionsPerInstance();
        long instances = addresses.routes().values().stream()
                .mapToLong(java.util.List::size)
                .sum();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(perInstance)
                .setMaxConnTotal(Math.toIntExact(perInstance * instances))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.calls().connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.calls().responseTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        return transparent()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(settings.calls().connectTimeout()))
                        .setResponseTimeout(Timeout.of(settings.calls().responseTimeout()))
                        .build())
                .evictIdleConnections(IDLE)
                .build();
    }

    @Bean
    CloseableHttpClient streamClient(GatewaySettings settings) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setBufferSize(LiveStreams.BUFFER)
                                .build())
                        .build())
                .setMaxConnPerRoute(settings.streams().atOnce())
                .setMaxConnTotal(settings.streams().atOnce())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.calls().connectTimeout()))
                        .setSocketTimeout(Timeout.DISABLED)
                        .build())
                .build();
        return transparent()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.DISABLED)
                        .build())
                .build();
    }

    private static HttpClientBuilder transparent() {
        return HttpClientBuilder.create()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableDefaultUserAgent();
    }
}
