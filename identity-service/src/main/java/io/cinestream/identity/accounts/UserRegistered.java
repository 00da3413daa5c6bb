package io.cinestream.identity.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** A new account. */
@PublishedEvent(topic = "cinestream.identity.users", type = "user.registered.v1")
record UserRegistered(@JsonUnwrapped AccountState account) {}
