package io.cinestream.gateway.revocations;

import java.time.Instant;

/** What somebody began before that instant has ended: told to everything in this process that lasts longer than a request. */
public record SessionsRefused(String userId, Instant notBefore) {}
