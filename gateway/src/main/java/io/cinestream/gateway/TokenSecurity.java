package io.cinestream.gateway;

import io.cinestream.starter.access.TokenCheck;
import jakarta.servlet.ServletException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * The chain of everything but browsers. A token, where one is sent, must be good; whether one is needed and what it allows is
 * decided by the service, so that of Spring Security's filters these two are enough.
 */
@Configuration(proxyBeanMethods = false)
class TokenSecurity {

    @Bean
    SecurityFilterChain resourceServer(TokenCheck tokens) throws ServletException {
        var names = new SecurityContextHolderAwareRequestFilter();
        names.afterPropertiesSet();
        return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, tokens.filter(), names);
    }
}
