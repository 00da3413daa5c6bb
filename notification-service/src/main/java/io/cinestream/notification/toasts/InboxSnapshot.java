package io.cinestream.notification.toasts;

/** What a stream begins with on every connect. */
record InboxSnapshot(long unread) {}
