package io.cinestream.starter.problems;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused for a reason the caller can understand. Each fact is its own subtype in its own module; the code
 * is part of the contract and never changes.
 */
public abstract class Refusal extends RuntimeException {

    private final Kind kind;
    private final String code;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

    /** @param detail one sentence for the caller: what is wrong and what to do; it becomes public */
    protected Refusal(Kind kind, String code, String detail) {
        super(detail);
        this.kind = kind;
        this.code = code;
    }

    protected final Refusal with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    protected final Refusal header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    protected final Refusal retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    public final Kind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    public final String detail() {
        return String.valueOf(getMessage());
    }

    final Map<String, Object> members() {
        return members;
    }

    final Map<String, String> headers() {
        return headers;
    }

    final @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** A refusal is an answer, not a fault: its origin is its type, and a stack trace would only cost. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
