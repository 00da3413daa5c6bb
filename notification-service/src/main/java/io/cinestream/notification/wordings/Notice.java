package io.cinestream.notification.wordings;

/** A toast's words. */
public record Notice(String title, String body) {}
