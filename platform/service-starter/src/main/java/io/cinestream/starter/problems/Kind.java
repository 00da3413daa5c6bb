package io.cinestream.starter.problems;

import org.springframework.http.HttpStatus;

/** What sort of refusal it is; the kind decides the status, the code names the fact. */
public enum Kind {
    INVALID(HttpStatus.BAD_REQUEST, "The request is not valid"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Please log in"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    CONFLICT(HttpStatus.CONFLICT, "Conflicts with the current state"),
    GONE(HttpStatus.GONE, "No longer there"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Too large"),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Idempotency key used for another request"),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Temporarily unavailable");

    private final HttpStatus status;
    private final String title;

    Kind(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }
}
