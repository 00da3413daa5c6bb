package io.cinestream.local.launcher;

import java.util.Locale;

/** The programs of CineStream, in the order of their ports after the public one. */
enum Service {
    GATEWAY(0, "gateway", Service.ROOM_FOR_STREAMS),
    IDENTITY(1, "identity-service", "192m"),
    CATALOG(2, "catalog-service", "192m"),
    BOOKING(3, "booking-service", Service.ROOM_FOR_STREAMS),
    PAYMENT(4, "payment-service", "192m"),
    NOTIFICATION(5, "notification-service", "192m"),
    STREAMING(6, "streaming-service", "192m");

    /** Thousands of them may be open at once. */
    private static final String ROOM_FOR_STREAMS = "320m";

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
