package io.cinestream.booking.bookings;

import java.time.Instant;

/** Who cancels until then, that instant included, gets so much of the seats' price back. */
record RefundTier(Instant until, int percent) {}
