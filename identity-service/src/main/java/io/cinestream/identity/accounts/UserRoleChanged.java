package io.cinestream.identity.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** The account has another role than before. */
@PublishedEvent(topic = "cinestream.identity.users", type = "user.role-changed.v1")
record UserRoleChanged(@JsonUnwrapped AccountState account) {}
