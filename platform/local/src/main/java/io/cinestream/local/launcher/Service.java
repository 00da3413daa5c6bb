package io.cinestream.local.launcher;

import java.util.Locale;

/** The programs of CineStream, in the order of their ports after the public one. */
enum Service {
    /** With room for thousands of open streams. */
    GATEWAY(0, "gateway", "320m"),
    IDENTITY(1, "identity-service", "192m"),
    CATALOG(2, "catalog-service", "192m"),
    BOOKING(3, "booking-service", "192m"),
    PAYMENT(4, "payment-service", "192m"),
    NOTIFICATION(5, "notification-service", "192m"),
    STREAMING(6, "streaming-service", "192m");

    private final int offset;
    private final String module;
    private final String heap;

    Service(int offset, String module, String heap) {
        this.offset = offset;
        this.module = module;
        this.heap = heap;
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

    /** The most its heap may take, as the JVM is told. */
    String heap() {
        return heap;
    }
}
