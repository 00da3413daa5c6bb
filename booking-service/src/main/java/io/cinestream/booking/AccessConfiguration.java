package io.cinestream.booking;

import io.cinestream.starter.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(
                        HttpMethod.GET, "/api/shows/{id}/seats", "/api/shows/{id}/seats/stream", "/api/check-ins/key")
                .permitAll()
                .requestMatchers("/api/check-ins/**", "/api/shows/{id}/check-ins", "/api/shows/{id}/blocks/**")
                .hasAnyRole("ADMIN", "OWNER")
                .requestMatchers(HttpMethod.POST, "/api/shows/{id}/holds")
                .authenticated()
                .requestMatchers("/api/admin/promo-codes/**", "/api/admin/stats")
                .hasRole("ADMIN")
                .requestMatchers("/api/owner/stats")
                .hasRole("OWNER")
                .requestMatchers("/api/shows/{id}/stats")
                .hasAnyRole("OWNER", "ADMIN")
                .requestMatchers("/api/holds/**", "/api/bookings/**", "/api/me/export")
                .authenticated();
    }
}
