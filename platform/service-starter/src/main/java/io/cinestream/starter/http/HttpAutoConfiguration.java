package io.cinestream.starter.http;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

@AutoConfiguration
class HttpAutoConfiguration {

    /** For logs and timers; deadlines are decided by the database's {@code app_now()}. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * Left alone the client repeats requests that were answered 503 or 429, writes too, and hands cookies of one answer to
     * everybody's next request.
     */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> noRepeatsNoCookies() {
        return client -> client.withHttpClientCustomizer(
                http -> http.disableAutomaticRetries().disableCookieManagement());
    }

    /** A number where text belongs is a mistake of the client's, not something to guess at. */
    @Bean
    JsonMapperBuilderCustomizer textIsText() {
        return json -> json.withCoercionConfig(
                LogicalType.Textual,
                text -> Stream.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                        .forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)));
    }

    @Bean
    JsonMapperBuilderCustomizer textCanBeStored() {
        return json ->
                json.addModule(new SimpleModule("storable-text").addDeserializer(String.class, new StorableText()));
    }
}
