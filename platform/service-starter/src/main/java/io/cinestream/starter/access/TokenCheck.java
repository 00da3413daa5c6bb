package io.cinestream.starter.access;

import io.cinestream.starter.problems.ProblemWriter;
import io.cinestream.starter.problems.Unauthenticated;
import io.cinestream.starter.problems.Unavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/** Lets a request go on as its token's person, or as nobody's where none is sent; a bad token is refused. */
public class TokenCheck {

    private static final String SCHEME = "Bearer";

    private final JwtAuthenticationProvider tokens;
    private final ProblemWriter problems;

    TokenCheck(JwtDecoder decoder, ProblemWriter problems) {
        this.tokens = new JwtAuthenticationProvider(decoder);
        this.tokens.setJwtAuthenticationConverter(TokenCheck::person);
        this.problems = problems;
    }

    /** For a chain of security; it belongs to no other. */
    public BearerTokenAuthenticationFilter filter() {
        var sent = new BearerTokenAuthenticationConverter();
        sent.setBearerTokenResolver(TokenCheck::sent);
        var filter = new BearerTokenAuthenticationFilter(new ProviderManager(tokens), sent);
        // keys that cannot be fetched are our outage, not the token's fault
        filter.setAuthenticationFailureHandler((request, response, refused) -> problems.write(
                request,
                response,
                refused instanceof AuthenticationServiceException
                        ? new Unavailable("The signing keys cannot be fetched at the moment.")
                        : new Unauthenticated()));
        return filter;
    }

    /** Whether it is a token at all, the decoder finds out, without a regular expression over its thousand letters. */
    private static @Nullable String sent(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = header.substring(SCHEME.length()).strip();
        if (token.isEmpty()) {
            throw new InvalidBearerTokenException("no token");
        }
        return token;
    }

    private static JwtAuthenticationToken person(Jwt token) {
        var authority = new SimpleGrantedAuthority("ROLE_" + Caller.of(token).role());
        return new JwtAuthenticationToken(token, List.of(authority));
    }
}
