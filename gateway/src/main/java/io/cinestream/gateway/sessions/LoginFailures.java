package io.cinestream.gateway.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * A login that came to nothing: too long on the login page, a way back taken twice, a session ended meanwhile. It is answered
 * with a page that offers another try, and never tries by itself, so there is no loop.
 */
@Component
class LoginFailures implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(LoginFailures.class);

    private final byte[] page;

    LoginFailures() throws IOException {
        page = new ClassPathResource("pages/login-failed.html").getContentAsByteArray();
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        log.info("a login came to nothing: {}", failed.getMessage());
        boolean outage = failed instanceof AuthenticationServiceException;
        response.setStatus((outage ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNAUTHORIZED).value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(page);
    }
}
