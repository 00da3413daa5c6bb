package io.cinestream.identity.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** An administrator shut the account. */
@PublishedEvent(topic = "cinestream.identity.users", type = "user.disabled.v1")
record UserDisabled(@JsonUnwrapped AccountState account) {}
