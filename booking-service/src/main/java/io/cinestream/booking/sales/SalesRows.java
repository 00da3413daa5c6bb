package io.cinestream.booking.sales;

import io.cinestream.booking.sales.Sales.BookingCounts;
import io.cinestream.booking.sales.Sales.SeatCounts;
import io.cinestream.booking.sales.Sales.Takings;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Expiry lies in the predicates, as wherever seats and bookings are read. */
@Repository
class SalesRows {

    private static final String SHOWS = """
            with counted as materialized (
                select id from show
                where (cast(:owner as uuid) is null or owner_id = :owner)
                  and (cast(:show as uuid) is null or id = :show)
                  and (cast(:theater as uuid) is null or theater_id = :theater)
                  and (cast(:from as timestamptz) is null or starts_at >= :from)
                  and (cast(:until as timestamptz) is null or starts_at < :until))
            """;

    /** Whose shows, or which one; neither for all. */
    record Scope(@Nullable UUID ownerId, @Nullable UUID showId, Period period) {}

    private final JdbcClient jdbc;

    SalesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(Scope scope) {
        return counting(scope, "select exists (select from counted)")
                .query(Boolean.class)
                .single();
    }

    BookingCounts bookings(Scope scope) {
        return counting(scope, """
                select count(*) filter (where status = 'AWAITING_PAYMENT' and expires_at > app_now()) as awaiting_payment,
                    count(*) filter (where status = 'CONFIRMED') as confirmed,
                    count(*) filter (where status = 'EXPIRED' or status = 'AWAITING_PAYMENT' and expires_at <= app_now()) as expired,
                    count(*) filter (where status = 'CANCELLED') as cancelled,
                    count(*) filter (where status = 'REJECTED') as rejected
                from booking where show_id in (select id from counted)
                """).query(BookingCounts.class).single();
    }

    SeatCounts seats(Scope scope) {
        return counting(scope, """
                select count(*) filter (where state = 'SOLD') as sold,
                    count(*) filter (where state = 'HELD' and expires_at > app_now()) as held,
                    count(*) filter (where state = 'FREE' or state = 'HELD' and expires_at <= app_now()) as free,
                    count(*) filter (where state = 'BLOCKED') as blocked
                from seat where show_id in (select id from counted)
                """).query(SeatCounts.class).single();
    }

    /** Of every booking that was confirmed, except those whose money was then never taken. */
    List<Takings> takings(Scope scope) {
        return counting(scope, """
                select currency, sum(total_minor)::bigint as gross, sum(coalesce(refund_minor, 0))::bigint as refunded,
                    sum(total_minor - coalesce(refund_minor, 0))::bigint as net
                from booking
                where show_id in (select id from counted)
                  and confirmed_at is not null and reason is distinct from 'capture-failed'
                group by currency order by currency
                """).query(Takings.class).list();
    }

    private JdbcClient.StatementSpec counting(Scope scope, String what) {
        return jdbc.sql(SHOWS + what)
                .param("owner", scope.ownerId(), Types.OTHER)
                .param("show", scope.showId(), Types.OTHER)
                .param("theater", scope.period().theaterId(), Types.OTHER)
                .param("from", utc(scope.period().from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", utc(scope.period().until()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
