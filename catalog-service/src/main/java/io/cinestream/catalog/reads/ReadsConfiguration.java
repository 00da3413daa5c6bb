package io.cinestream.catalog.reads;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Who sends no token is answered before anything else looks at the request, for then there is nothing to check; a token is checked
 * first, so that a bad one is refused as everywhere.
 */
@Configuration(proxyBeanMethods = false)
class ReadsConfiguration {

    private static final String[] READS = {"/api/movies/*", "/api/reviews/*", "/api/theaters/*", "/api/shows/*"};

    @Bean
    FilterRegistrationBean<CachedReads> readsWithoutToken(Commits commits, ReadSettings settings) {
        return registered(Ordered.HIGHEST_PRECEDENCE, new CachedReads(commits, settings, false));
    }

    @Bean
    FilterRegistrationBean<CachedReads> readsWithToken(Commits commits, ReadSettings settings) {
        return registered(0, new CachedReads(commits, settings, true));
    }

    @Bean
    FilterRegistrationBean<RevalidatedReads> revalidatedReads() {
        return registered(1, new RevalidatedReads());
    }

    private static <F extends Filter> FilterRegistrationBean<F> registered(int order, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(READS);
        return registration;
    }
}
