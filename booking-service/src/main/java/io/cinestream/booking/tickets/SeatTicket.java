package io.cinestream.booking.tickets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** What a code says: this seat of this show is this booking's. All of it is opaque to who does not know the booking. */
public record SeatTicket(UUID bookingId, UUID showId, String seat) {

    private static final byte FORMAT = 1;
    private static final int BEFORE_SEAT = 1 + 16 + 16;

    byte[] bytes() {
        byte[] name = seat.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(BEFORE_SEAT + name.length)
                .put(FORMAT)
                .putLong(bookingId.getMostSignificantBits())
                .putLong(bookingId.getLeastSignificantBits())
                .putLong(showId.getMostSignificantBits())
                .putLong(showId.getLeastSignificantBits())
                .put(name)
                .array();
    }

    static Optional<SeatTicket> of(byte[] bytes) {
        if (bytes.length <= BEFORE_SEAT || bytes[0] != FORMAT) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes, 1, BEFORE_SEAT - 1);
        return Optional.of(new SeatTicket(
                new UUID(parts.getLong(), parts.getLong()),
                new UUID(parts.getLong(), parts.getLong()),
                new String(bytes, BEFORE_SEAT, bytes.length - BEFORE_SEAT, StandardCharsets.UTF_8)));
    }
}
