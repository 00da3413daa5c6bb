package io.cinestream.notification;

import io.cinestream.starter.access.AccessRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Tells customers what happened to them, by mail and in the inbox: one of each per fact. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NotificationApplication.class, arguments);
    }

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers("/api/notifications", "/api/notifications/**", "/api/me/export")
                .authenticated();
    }
}
