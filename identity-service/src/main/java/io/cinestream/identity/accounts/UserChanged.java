package io.cinestream.identity.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** The person changed their name or language, ended their sessions, or may log in again. */
@PublishedEvent(topic = "cinestream.identity.users", type = "user.changed.v1")
record UserChanged(@JsonUnwrapped AccountState account) {}
