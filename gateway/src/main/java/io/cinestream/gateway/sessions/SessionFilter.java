package io.cinestream.gateway.sessions;

import io.cinestream.starter.problems.ProblemWriter;
import io.cinestream.starter.problems.Refusal;
import io.cinestream.starter.problems.Unavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request of a session go on as its person's. What cannot be found out is answered with 503. */
class SessionFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(SessionFilter.class);

    private final SessionTokens tokens;
    private final ProblemWriter problems;

    SessionFilter(SessionTokens tokens, ProblemWriter problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Logging out needs no token, and works while none can be had. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals(BffController.LOGOUT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Jwt> token;
        try {
            token = tokens.of(request, response);
        } catch (Refusal refusal) {
            problems.write(request, response, refusal);
            return;
        } catch (DataAccessException | TransactionException outage) {
            log.warn("sessions cannot be read: {}", outage.getMessage());
            problems.write(request, response, new Unavailable("Your session cannot be looked up at the moment."));
            return;
        }
        token.map(known -> new JwtAuthenticationToken(known, List.of()))
                .ifPresent(person -> SecurityContextHolder.setContext(new SecurityContextImpl(person)));
        chain.doFilter(request, response);
    }
}
