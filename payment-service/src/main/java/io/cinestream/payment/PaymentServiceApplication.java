package io.cinestream.payment;

import io.cinestream.starter.access.AccessRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
public class PaymentServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(PaymentServiceApplication.class, args);
    }

    /** Providers sign their webhooks and the sandbox's pages have unguessable addresses: neither carries a token. */
    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers("/api/webhooks/**", "/sandbox/**")
                .permitAll()
                .requestMatchers("/api/payments/**", "/api/me/export")
                .authenticated();
    }
}
