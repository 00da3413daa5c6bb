package io.cinestream.streaming;

import io.cinestream.starter.access.AccessRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Plays films to ticket holders. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class StreamingApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StreamingApplication.class, arguments);
    }

    /** What is below {@code /play} is opened by its own token and key: a player sends no access token. */
    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers("/play/**")
                .permitAll()
                .requestMatchers("/api/library", "/api/playback", "/api/playback/**", "/api/me/export")
                .authenticated();
    }
}
