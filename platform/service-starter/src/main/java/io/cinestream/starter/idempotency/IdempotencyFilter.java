package io.cinestream.starter.idempotency;

import io.cinestream.starter.problems.InvalidRequest;
import io.cinestream.starter.problems.ProblemWriter;
import io.cinestream.starter.problems.Refusal;
import io.cinestream.starter.problems.Unavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Answers a repeated write of the same caller with the answer of the first; runs behind the security chain. */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final int MOST_BYTES = 256 * 1024;
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);

    private final RememberedAnswers answers;
    private final ProblemWriter problems;

    IdempotencyFilter(RememberedAnswers answers, ProblemWriter problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !WRITES.contains(request.getMethod())
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            UUID caller = UUID.fromString(
                    Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                            .getName());
            UUID key = key(request);
            BufferedRequest buffered = new BufferedRequest(request, MOST_BYTES);
            byte[] hash = hash(buffered);
            Optional<UUID> claim = answers.claim(caller, key, hash);
            if (claim.isPresent()) {
                runFirst(caller, key, claim.get(), buffered, response, chain);
            } else {
                repeat(answers.answer(caller, key, hash), response);
            }
        } catch (Refusal refusal) {
            problems.write(request, response, refusal);
        } catch (DataAccessException outage) {
            log.warn("cannot claim an idempotency key: {}", outage.getMessage());
            problems.write(request, response, new Unavailable("The service cannot reach its database at the moment."));
        }
    }

    private void runFirst(
            UUID caller, UUID key, UUID claim, BufferedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var recorded = new ContentCachingResponseWrapper(response);
        boolean remembered = false;
        try {
            chain.doFilter(request, recorded);
            if (mayBeRemembered(recorded)) {
                answers.remember(caller, key, claim, answer(recorded));
                remembered = true;
            }
        } finally {
            if (!remembered) {
                answers.release(caller, key, claim);
            }
        }
        recorded.copyBodyToResponse();
    }

    /** What a controller wants stored nowhere carries a token: it is not written down here either. */
    private static boolean mayBeRemembered(ContentCachingResponseWrapper response) {
        String caching = Objects.requireNonNullElse(response.getHeader(HttpHeaders.CACHE_CONTROL), "");
        return RememberedAnswer.isFinal(response.getStatus())
                && response.getHeader(HttpHeaders.RETRY_AFTER) == null
                && !caching.contains("no-store");
    }

    private static RememberedAnswer answer(ContentCachingResponseWrapper response) {
        return new RememberedAnswer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getContentAsByteArray());
    }

    private static void repeat(RememberedAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static UUID key(HttpServletRequest request) {
        try {
            return UUID.fromString(request.getHeader(HEADER));
        } catch (IllegalArgumentException notOne) {
            throw new InvalidRequest(HEADER, "is not a valid UUID");
        }
    }

    private static byte[] hash(BufferedRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String line = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return digest.digest(request.body());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
