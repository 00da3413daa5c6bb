package io.cinestream.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads booking's tables after a load and says what must never be in them. It trusts none of booking's constraints: it looks at
 * the rows, so that it also finds what a missing constraint let through.
 */
final class SeatChecker {

    /** Holds that nobody gave back had their seats from beginning to end. */
    private static final String SPANS = """
            with span as (
                select h.id, h.show_id, h.customer_id, seat, h.held_at, h.expires_at
                from seat_hold h, unnest(h.seats) as seat where h.state <> 'RELEASED')
            """;

    private static final Map<String, String> RULES = Map.of(
            "a seat was sold twice",
            """
            select show_id || ' ' || seat from booking_seat where sold group by show_id, seat having count(*) > 1
            """,
            "a seat was held by two at a time",
            SPANS + """
            select show_id || ' ' || seat from (
                select *, lag(expires_at) over (partition by show_id, seat order by held_at, id) as before from span) s
            where before > held_at
            """,
            "a hold has not all of its seats",
            """
            select h.id::text from seat_hold h
            where h.state = 'LIVE' and h.expires_at > app_now() and cardinality(h.seats) > (
                select count(*) from seat s
                where s.show_id = h.show_id and s.seat = any(h.seats) and s.hold_id = h.id and s.state = 'HELD')
            """,
            "a seat is held without its hold",
            """
            select s.show_id || ' ' || s.seat from seat s left join seat_hold h
                on h.id = s.hold_id and h.show_id = s.show_id and s.seat = any(h.seats) and h.customer_id = s.customer_id
            where s.state = 'HELD' and h.id is null
            """,
            "a seat waits longer or shorter than its hold",
            """
            select s.show_id || ' ' || s.seat from seat s join seat_hold h on h.id = s.hold_id
            where s.state = 'HELD' and s.booking_id is null and s.expires_at <> h.expires_at
            """,
            "a seat is sold without a booking that has it",
            """
            select s.show_id || ' ' || s.seat from seat s left join booking_seat b
                on b.booking_id = s.booking_id and b.show_id = s.show_id and b.seat = s.seat and b.sold
            where s.state = 'SOLD' and b.booking_id is null
            """,
            "a booking has a seat that is not its own",
            """
            select b.show_id || ' ' || b.seat from booking_seat b join seat s on s.show_id = b.show_id and s.seat = b.seat
            where b.sold and (s.state <> 'SOLD' or s.booking_id <> b.booking_id)
            """);

    private SeatChecker() {}

    /** @return one sentence for each rule that is broken, with examples; empty if all is well */
    static List<String> violations(Connection booking) throws SQLException {
        List<String> broken = new ArrayList<>();
        try (Statement statement = booking.createStatement()) {
            for (Map.Entry<String, String> rule : RULES.entrySet()) {
                List<String> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(rule.getValue() + " limit 5")) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                if (!found.isEmpty()) {
                    broken.add(rule.getKey() + ": " + String.join(", ", found));
                }
            }
        }
        return broken;
    }
}
