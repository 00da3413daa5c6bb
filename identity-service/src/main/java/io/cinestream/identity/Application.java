package io.cinestream.identity;

import io.cinestream.starter.access.AccessRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@EnableResilientMethods
public class Application {

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(
                        HttpMethod.POST,
                        "/api/auth/register",
                        "/api/auth/create-admin",
                        "/api/auth/login",
                        "/api/auth/refresh",
                        "/api/auth/logout")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/auth/me")
                .authenticated();
    }
}
