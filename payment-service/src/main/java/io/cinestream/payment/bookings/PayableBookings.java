package io.cinestream.payment.bookings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PayableBookings {
    private static final String SELECT = """
            select booking_id, user_id, reference, seats, amount_minor, currency, status, accepted_payment_id, refund_minor,
                   reason, coalesce(expires_at <= app_now(), false) as past_deadline
            from payable_booking where booking_id = :id
            """;

    private final JdbcClient jdbc;

    PayableBookings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records what booking said and leaves the row locked. Each event carries the booking's whole state, so the first one
     * heard creates the copy, whichever it is.
     */
    public void tell(BookingStatus status, BookingFact fact) {
        jdbc.sql("""
                insert into payable_booking (booking_id, user_id, reference, seats, amount_minor, currency, status, expires_at,
                    accepted_payment_id, refund_minor, reason)
                values (:id, :user, :reference, :seats, :amount, :currency, :status, :expiresAt, :accepted, :refund, :reason)
                on conflict (booking_id) do update set status = excluded.status, refund_minor = excluded.refund_minor, reason = excluded.reason,
                    accepted_payment_id = coalesce(excluded.accepted_payment_id, payable_booking.accepted_payment_id),
                    expires_at = coalesce(excluded.expires_at, payable_booking.expires_at)
                """)
                .param("id", fact.bookingId())
                .param("user", fact.userId())
                .param("reference", fact.reference())
                .param("seats", String.join(", ", fact.seats()))
                .param("amount", fact.totalMinor())
                .param("currency", fact.currency())
                .param("status", status.name())
                .param("expiresAt", timestamp(fact.expiresAt()))
                .param("accepted", fact.paymentId())
                .param("reason", fact.reason())
                .param("refund", fact.refundMinor() == null ? 0L : fact.refundMinor())
                .update();
    }

    public Optional<PayableBooking> find(UUID id) {
        return jdbc.sql(SELECT).param("id", id).query(PayableBookings::row).optional();
    }

    /**
     * The booking, locked until the transaction ends. Whoever changes any payment of a booking takes this lock first: so two
     * authorisations of one booking are judged one after the other, and nobody deadlocks.
     */
    public PayableBooking lock(UUID id) {
        return jdbc.sql(SELECT + " for update")
                .param("id", id)
                .query(PayableBookings::row)
                .single();
    }

    private static PayableBooking row(ResultSet row, int number) throws SQLException {
        return new PayableBooking(
                row.getObject("booking_id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("reference"),
                row.getString("seats"),
                row.getLong("amount_minor"),
                row.getString("currency"),
                BookingStatus.valueOf(row.getString("status")),
                row.getObject("accepted_payment_id", UUID.class),
                row.getLong("refund_minor"),
                row.getString("reason"),
                row.getBoolean("past_deadline"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
