package io.cinestream.booking.payments;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payments that booking has heard of. */
@Component
public class Payments {

    /** A booking and the payment it accepted, if it has. */
    public record Wanted(UUID bookingId, @Nullable UUID acceptedPaymentId) {}

    private record Found(UUID bookingId, PaymentStatus status) {}

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How each booking's payment stands: the accepted one, else the one opened last. A booking without one is missing. */
    public Map<UUID, PaymentStatus> statusOf(Collection<Wanted> bookings) {
        return jdbc
                .sql("""
                select distinct on (p.booking_id) p.booking_id, p.status
                from payment p join unnest(:bookings, :accepted) as w(booking_id, accepted) on w.booking_id = p.booking_id
                where w.accepted is null or w.accepted = p.id
                order by p.booking_id, p.id desc
                """)
                .param("bookings", bookings.stream().map(Wanted::bookingId).toArray(UUID[]::new))
                .param(
                        "accepted",
                        bookings.stream().map(Wanted::acceptedPaymentId).toArray(UUID[]::new))
                .query((row, number) -> new Found(
                        row.getObject("booking_id", UUID.class), PaymentStatus.valueOf(row.getString("status"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Found::bookingId, Found::status));
    }

    void keep(PaymentTold payment, PaymentStatus status, long version) {
        jdbc.sql("""
                insert into payment (id, booking_id, status, amount_minor, currency, version)
                values (:id, :booking, :status, :amount, :currency, :version)
                on conflict (id) do update set status = excluded.status, version = excluded.version
                where payment.version < excluded.version
                """)
                .param("id", payment.paymentId())
                .param("booking", payment.bookingId())
                .param("status", status.name())
                .param("amount", payment.amountMinor())
                .param("currency", payment.currency())
                .param("version", version)
                .update();
    }
}
