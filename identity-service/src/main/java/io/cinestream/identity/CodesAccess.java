package io.cinestream.identity;

import io.cinestream.starter.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What is opened by a code from a mail needs no token; what is asked for in one's own name does. */
@Configuration(proxyBeanMethods = false)
class CodesAccess {

    @Bean
    AccessRules codesAccessRules() {
        return rules -> rules.requestMatchers(
                        HttpMethod.POST,
                        "/api/auth/email-confirmation",
                        "/api/auth/password-reset",
                        "/api/auth/password-reset/confirm")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/auth/email-confirmation/resend")
                .authenticated()
                .requestMatchers(HttpMethod.PUT, "/api/auth/password")
                .authenticated();
    }
}
