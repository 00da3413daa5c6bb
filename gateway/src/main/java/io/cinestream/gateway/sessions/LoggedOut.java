package io.cinestream.gateway.sessions;

/**
 * Somebody ended a session; what this process keeps open for it ends as well.
 *
 * @param sid the session's id in its tokens
 */
public record LoggedOut(String sid) {}
