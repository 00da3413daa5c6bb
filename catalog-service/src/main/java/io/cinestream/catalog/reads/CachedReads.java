package io.cinestream.catalog.reads;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers from memory what does not depend on its reader. An answer belongs to the count of commits before it was asked for: after
 * a commit here everybody asks anew. Those who ask the same at once wait for one answer.
 */
class CachedReads extends OncePerRequestFilter {

    private static final Pattern SHARED =
            Pattern.compile("/api/(movies|theaters)(/[^/]+(/shows|/screens/[^/]+)?)?|/api/shows/[^/]+");

    private record Question(
            long commits,
            String path,
            @Nullable String query,
            @Nullable String accept) {}

    private final Commits commits;
    private final boolean withToken;
    private final AsyncCache<Question, KeptAnswer> answers;

    /** @param withToken whether it serves those who send a token, or those who send none */
    CachedReads(Commits commits, ReadSettings settings, boolean withToken) {
        this.commits = commits;
        this.withToken = withToken;
        this.answers = Caffeine.newBuilder()
                .expireAfterWrite(settings.keepFor())
                .maximumWeight(settings.keepAtMost().toBytes())
                .weigher((Question question, KeptAnswer answer) -> answer.weight())
                .buildAsync();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || withToken != (request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                || !SHARED.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Question question = new Question(
                commits.count(),
                request.getRequestURI(),
                request.getQueryString(),
                request.getHeader(HttpHeaders.ACCEPT));
        CompletableFuture<KeptAnswer> known = answers.getIfPresent(question);
        if (known == null) {
            CompletableFuture<KeptAnswer> mine = new CompletableFuture<>();
            known = answers.asMap().putIfAbsent(question, mine);
            if (known == null) {
                ask(request, response, chain, mine);
                return;
            }
        }
        KeptAnswer answer = known.join();
        if (answer.isForAll()) {
            answer.send(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whoever waits for this answer goes on, whatever becomes of it. */
    private static void ask(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            CompletableFuture<KeptAnswer> mine)
            throws ServletException, IOException {
        var whole = new ContentCachingResponseWrapper(response);
        KeptAnswer answer = KeptAnswer.OWN;
        try {
            chain.doFilter(new WholeRead(request), whole);
            answer = KeptAnswer.of(whole);
        } finally {
            mine.complete(answer);
        }
        if (answer.isForAll()) {
            answer.send(request, response);
        } else {
            whole.copyBodyToResponse();
        }
    }
}
