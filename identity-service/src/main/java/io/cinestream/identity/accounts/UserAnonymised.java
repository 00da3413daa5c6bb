package io.cinestream.identity.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;

/** The person is forgotten: name and address are blank. */
@PublishedEvent(topic = "cinestream.identity.users", type = "user.anonymised.v1")
record UserAnonymised(@JsonUnwrapped AccountState account) {}
