package io.cinestream.identity;

import io.cinestream.starter.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What people may do with what is their own, and administrators with everybody's. */
@Configuration(proxyBeanMethods = false)
class PeopleAccess {

    @Bean
    AccessRules ofOneself() {
        return rules -> rules.requestMatchers(
                        HttpMethod.GET, "/api/auth/sessions", "/api/me/export", "/api/owner-applications")
                .authenticated()
                .requestMatchers(HttpMethod.PUT, "/api/me")
                .authenticated()
                .requestMatchers(HttpMethod.DELETE, "/api/auth/sessions", "/api/auth/sessions/*", "/api/me")
                .authenticated()
                .requestMatchers(HttpMethod.POST, "/api/owner-applications")
                .hasRole("CUSTOMER");
    }

    @Bean
    AccessRules ofAdministrators() {
        return rules -> rules.requestMatchers(
                        HttpMethod.GET, "/api/admin/users", "/api/admin/users/*", "/api/admin/audit")
                .hasRole("ADMIN")
                .requestMatchers(HttpMethod.PUT, "/api/admin/users/*/role")
                .hasRole("ADMIN")
                .requestMatchers(HttpMethod.POST, "/api/admin/users/*/disable", "/api/admin/users/*/enable")
                .hasRole("ADMIN")
                .requestMatchers(HttpMethod.POST, "/api/owner-applications/*/approval")
                .hasRole("ADMIN");
    }
}
