package io.cinestream.catalog;

import io.cinestream.starter.access.AccessRules;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Reading is open to anyone; films are the admin's, theaters and shows also their owner's. */
@Configuration(proxyBeanMethods = false)
class CatalogAccess {

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(HttpMethod.GET, "/api/movies/**", "/api/theaters/**", "/api/shows/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/api/movies/**", "/api/theaters/**", "/api/shows/**")
                .permitAll()
                .requestMatchers("/api/movies/**")
                .hasRole("ADMIN")
                .requestMatchers("/api/theaters/**", "/api/shows/**")
                .hasAnyRole("ADMIN", "OWNER");
    }

    @Bean
    FilterRegistrationBean<RevalidatedReads> revalidatedReads() {
        var filter = new FilterRegistrationBean<>(new RevalidatedReads());
        filter.addUrlPatterns("/api/movies/*", "/api/theaters/*", "/api/shows/*");
        return filter;
    }
}
