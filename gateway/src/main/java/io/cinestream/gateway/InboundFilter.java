package io.cinestream.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.CloseNowException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost of our filters: bounds the body, and cuts the connection of an answer that broke off half way. */
class InboundFilter extends OncePerRequestFilter {

    private final DataSize bodyLimit;
    private final Duration bodyWithin;

    InboundFilter(DataSize bodyLimit, Duration bodyWithin) {
        this.bodyLimit = bodyLimit;
        this.bodyWithin = bodyWithin;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(new InboundRequest(request, bodyLimit, bodyWithin), response);
        } catch (BrokenAnswer broken) {
            throw new CloseNowException(broken.getMessage(), broken);
        } catch (ServletException failed) {
            if (failed.getCause() instanceof BrokenAnswer broken) {
                throw new CloseNowException(broken.getMessage(), broken);
            }
            throw failed;
        }
    }
}
