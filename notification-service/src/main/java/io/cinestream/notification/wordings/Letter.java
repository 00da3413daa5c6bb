package io.cinestream.notification.wordings;

/** A mail's words, as HTML and as plain text. */
public record Letter(String subject, String html, String plain) {}
