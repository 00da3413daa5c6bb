package io.cinestream.gateway.revocations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of every event about an account. */
@JsonIgnoreProperties(ignoreUnknown = true)
record UserState(UUID userId, @Nullable Instant sessionsNotBefore) {}
