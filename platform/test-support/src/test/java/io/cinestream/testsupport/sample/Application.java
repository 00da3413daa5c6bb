package io.cinestream.testsupport.sample;

import io.cinestream.starter.access.AccessRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class Application {

    static void main(String... args) {
        SpringApplication.run(Application.class, args);
    }

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers("/api/notes/**").authenticated();
    }
}
