package io.cinestream.gateway;

import io.cinestream.starter.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** An answer that has begun and cannot be finished: the service broke off, or the client left. */
class BrokenAnswer extends RuntimeException {

    BrokenAnswer(Throwable cause) {
        super("the answer broke off: " + cause.getMessage(), cause);
    }

    /**
     * Asked first when anything fails. Half an answer followed by a problem document would look complete, so the connection
     * is cut instead and the client sees that something is missing.
     */
    static class Resolver implements HandlerExceptionResolver, Ordered {

        @Override
        public @Nullable ModelAndView resolveException(
                HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failed) {
            if (failed.getCause() instanceof BrokenAnswer broken) {
                throw broken;
            }
            // after a malformed body Tomcat calls the answer committed although nothing was sent
            if (response.isCommitted() && !(failed instanceof Refusal)) {
                throw new BrokenAnswer(failed);
            }
            return null;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
