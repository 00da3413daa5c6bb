package io.cinestream.booking.sales;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which shows are counted; what is absent does not limit them.
 *
 * @param from first start of a show
 * @param until first start that is counted no more
 */
record Period(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UUID theaterId) {

    static final Period ALL = new Period(null, null, null);
}
