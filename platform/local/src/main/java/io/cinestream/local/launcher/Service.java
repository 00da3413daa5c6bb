package io.cinestream.local.launcher;

import java.util.Locale;

/** The programs of CineStream, in the order of their ports after the public one. */
enum Service {
    GATEWAY(0, "gateway"),
    IDENTITY(1, "identity-service"),
    CATALOG(2, "catalog-service"),
    BOOKING(3, "booking-service"),
    PAYMENT(4, "payment-service"),
    NOTIFICATION(5, "notification-service"),
    STREAMING(6, "streaming-service");

    private final int offset;
    private final String module;

    Service(int offset, String module) {
        this.offset = offset;
        this.module = module;
    }

    /** Its name everywhere: its part, its log, its database, its role. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    int offset() {
        return offset;
    }

    /** Its folder in the repository. */
    String module() {
        return module;
    }
}
