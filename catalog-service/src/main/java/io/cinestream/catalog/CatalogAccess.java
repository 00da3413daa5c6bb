package io.cinestream.catalog;

import io.cinestream.starter.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Reading is open to anyone; films are the admin's, theaters and shows also their owner's, reviews their customers'. */
@Configuration(proxyBeanMethods = false)
class CatalogAccess {

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(
                        HttpMethod.GET, "/api/movies/**", "/api/reviews/**", "/api/theaters/**", "/api/shows/**")
                .permitAll()
                .requestMatchers(
                        HttpMethod.HEAD, "/api/movies/**", "/api/reviews/**", "/api/theaters/**", "/api/shows/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/movies/*/reviews")
                .hasRole("CUSTOMER")
                .requestMatchers(
                        "/api/movies/**", "/api/admin/movies/**", "/api/reviews/*/hide", "/api/reviews/*/unhide")
                .hasRole("ADMIN")
                .requestMatchers("/api/reviews/**")
                .hasRole("CUSTOMER")
                .requestMatchers("/api/me/export")
                .authenticated()
                .requestMatchers("/api/theaters/**", "/api/shows/**")
                .hasAnyRole("ADMIN", "OWNER");
    }
}
