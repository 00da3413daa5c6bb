package io.cinestream.gateway.sessions;

import io.cinestream.starter.problems.ProblemWriter;
import io.cinestream.starter.problems.Unauthenticated;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.request.async.WebAsyncManagerIntegrationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * The chain of browsers, before that of bearer tokens: for calls with our cookie and for logging in. A request that carries
 * {@code Authorization} is never one of these, so it needs no proof against forgery and never touches the session table. The
 * filter of sessions stands in this chain and nowhere else.
 */
@Configuration(proxyBeanMethods = false)
class BrowserSecurity {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain browsers(
            HttpSecurity http,
            SessionCookie cookie,
            Cookies cookies,
            FindByIndexNameSessionRepository<Session> browserSessions,
            SessionTokens tokens,
            LoginSteps login,
            ProblemWriter problems) {
        var sessions = new SessionRepositoryFilter<>(browserSessions);
        sessions.setHttpSessionIdResolver(cookie);
        return http.securityMatcher(ofABrowser(cookie))
                .addFilterBefore(sessions, WebAsyncManagerIntegrationFilter.class)
                .addFilterAfter(new SessionFilter(tokens, problems), CsrfFilter.class)
                .oauth2Login(login::declare)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(proof(cookies)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none()))
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, refused) ->
                                problems.write(request, response, new Unauthenticated()))
                        .accessDeniedHandler(
                                (request, response, refused) -> problems.write(request, response, new ForgedRequest())))
                .build();
    }

    /** Pages, players and the login page need no session. */
    private static RequestMatcher ofABrowser(SessionCookie cookie) {
        RequestMatcher always = anyOf("/oauth2/**", "/login/oauth2/**", "/bff/**");
        RequestMatcher withCookie = anyOf("/api/**");
        return request -> request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (always.matches(request) || withCookie.matches(request) && cookie.isSent(request));
    }

    private static RequestMatcher anyOf(String... paths) {
        return new OrRequestMatcher(Stream.of(paths)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    /** Readable for our pages' scripts, who repeat it in a header; those of other sites can do neither. */
    private static CookieCsrfTokenRepository proof(Cookies cookies) {
        CookieCsrfTokenRepository proof = CookieCsrfTokenRepository.withHttpOnlyFalse();
        proof.setCookieCustomizer(cookie -> cookie.secure(cookies.secure()).sameSite("Strict"));
        return proof;
    }
}
