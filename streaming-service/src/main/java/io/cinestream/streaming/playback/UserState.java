package io.cinestream.streaming.playback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The user as every event of identity describes them, trimmed to their sessions.
 *
 * @param sessionsNotBefore tokens issued before it count no more; absent as long as none was ended
 */
record UserState(UUID userId, @Nullable Instant sessionsNotBefore) {}
