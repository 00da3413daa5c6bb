package io.cinestream.booking.seats;

import io.cinestream.booking.seats.HoldRequest.Sole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every change of a seat's state. Each locks its rows by name first, so that two of them never wait for each other in a
 * circle, and decides inside the statement on {@code app_now()}: an expired hold is free whether or not anybody swept it.
 */
@Repository
class SeatStates {

    private static final String FREE_NOW = "(state = 'FREE' or (state = 'HELD' and expires_at <= app_now()))";
    private static final String STILL_HELD = "state = 'HELD' and hold_id = :hold and expires_at > app_now()";
    private static final String CHANGED = """
             returning seat, version, case state when 'FREE' then 'AVAILABLE' when 'HELD' then 'SELECTED'
                when 'SOLD' then 'BOOKED' else 'BLOCKED' end as status
            """;

    private final JdbcClient jdbc;

    SeatStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks those of the wanted seats that are free when their hold begins; the others are neither waited for nor locked. */
    Set<Sole> lockFree(List<Claim> claims) {
        return jdbc.sql("""
                select seat.show_id, seat.seat from unnest(:holds, :seats) as wanted(hold_id, name)
                join seat_hold hold on hold.id = wanted.hold_id
                join seat on seat.show_id = hold.show_id and seat.seat = wanted.name
                where seat.state = 'FREE' or (seat.state = 'HELD' and seat.expires_at <= hold.held_at)
                order by seat.show_id, seat.seat for update of seat
                """)
                .param("holds", perSeat(claims, (claim, seat) -> claim.id(), UUID[]::new))
                .param("seats", perSeat(claims, (claim, seat) -> seat, String[]::new))
                .query((row, number) -> new Sole(row.getObject("show_id", UUID.class), row.getString("seat")))
                .set();
    }

    /** Gives seats that are locked to the holds; each has its hold's deadline. */
    Map<UUID, List<SeatChange>> hold(List<Claim> claims) {
        Map<UUID, List<SeatChange>> changes = new HashMap<>();
        jdbc.sql("""
                update seat set state = 'HELD', hold_id = hold.id, customer_id = hold.customer_id,
                    expires_at = hold.expires_at, booking_id = null, version = version + 1
                from unnest(:holds, :seats) as won(id, seat) join seat_hold hold using (id)
                where seat.show_id = hold.show_id and seat.seat = won.seat
                returning seat.hold_id, seat.seat, seat.version
                """)
                .param("holds", perSeat(claims, (claim, seat) -> claim.id(), UUID[]::new))
                .param("seats", perSeat(claims, (claim, seat) -> seat, String[]::new))
                .query(row -> {
                    changes.computeIfAbsent(row.getObject("hold_id", UUID.class), hold -> new ArrayList<>())
                            .add(new SeatChange(row.getString("seat"), SeatStatus.SELECTED, row.getLong("version")));
                });
        changes.values().forEach(seats -> seats.sort(Comparator.comparing(SeatChange::id)));
        return changes;
    }

    private static <T> T[] perSeat(List<Claim> claims, BiFunction<Claim, String, T> value, IntFunction<T[]> array) {
        return claims.stream()
                .flatMap(claim -> claim.seats().stream().map(seat -> value.apply(claim, seat.seat())))
                .toArray(array);
    }

    /** @return how many seats of the hold are its booking's now; the hold must still run */
    int book(Hold hold, UUID bookingId) {
        List<String> mine = names(lock(hold.showId(), hold.names(), STILL_HELD).param("hold", hold.id()));
        return jdbc.sql("update seat set booking_id = :booking where show_id = :show and seat = any(:seats)")
                .param("booking", bookingId)
                .param("show", hold.showId())
                .param("seats", mine.toArray(String[]::new))
                .update();
    }

    /**
     * The confirming statement: the seats become the booking's if each is free, held by this very booking's hold, or held by
     * somebody whose time is over. It may hit fewer rows than asked; the caller then rolls it back.
     */
    List<SeatChange> sell(UUID showId, Collection<String> seats, UUID holdId, UUID bookingId, UUID customerId) {
        names(lock(showId, seats, "true"));
        return change(
                showId,
                seats,
                """
                update seat set state = 'SOLD', hold_id = :mine, customer_id = :customer, booking_id = :booking,
                    expires_at = null, version = version + 1
                where show_id = :show and seat = any(:seats)
                  and (state = 'FREE' or (state = 'HELD' and (hold_id = :mine or expires_at <= app_now())))
                """,
                statement -> statement
                        .param("mine", holdId)
                        .param("booking", bookingId)
                        .param("customer", customerId));
    }

    /** Locks what the hold, or the booking made of it, still has. */
    List<String> lockHeldBy(UUID showId, Collection<String> seats, UUID holdId) {
        return names(lock(showId, seats, "hold_id = :hold").param("hold", holdId));
    }

    /** Gives back seats that are locked; on a withdrawn show they stay withheld. */
    List<SeatChange> release(UUID showId, Collection<String> seats, boolean withheld) {
        return change(showId, seats, """
                update seat set state = case when :withheld then 'BLOCKED' else 'FREE' end,
                    block_reason = case when :withheld then 'WITHDRAWN' end,
                    hold_id = null, customer_id = null, expires_at = null, booking_id = null, version = version + 1
                where show_id = :show and seat = any(:seats)
                """, statement -> statement.param("withheld", withheld));
    }

    /** @return whether every seat waits until then; once the time of one is over, none is moved */
    boolean extend(UUID showId, Collection<String> seats, UUID holdId, Instant until) {
        List<String> mine = names(lock(showId, seats, STILL_HELD).param("hold", holdId));
        if (mine.size() < seats.size()) {
            return false;
        }
        jdbc.sql("update seat set expires_at = :until where show_id = :show and seat = any(:seats)")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("show", showId)
                .param("seats", mine.toArray(String[]::new))
                .update();
        return true;
    }

    /**
     * Withholds what no booking has kept. All rows are locked first, sold ones too, so that a cancellation or confirmation under
     * way is over before its seats are looked at; who calls this must not lock bookings afterwards.
     */
    List<SeatChange> close(UUID showId) {
        names(jdbc.sql("select seat from seat where show_id = :show order by seat for update")
                .param("show", showId));
        return withhold(showId, FREE_NOW + " or (state = 'HELD' and booking_id is null)");
    }

    /** Withholds what was never booked; rows of bookings are left to those who have locked them. */
    List<SeatChange> withdraw(UUID showId) {
        String unbooked = "state in ('FREE', 'HELD') and booking_id is null";
        names(jdbc.sql("select seat from seat where show_id = :show and " + unbooked + " order by seat for update")
                .param("show", showId));
        return withhold(showId, unbooked);
    }

    private List<SeatChange> withhold(UUID showId, String which) {
        return jdbc.sql("""
                update seat set state = 'BLOCKED', block_reason = 'WITHDRAWN',
                    hold_id = null, customer_id = null, expires_at = null, booking_id = null, version = version + 1
                where show_id = :show and (
                """ + which + ")" + CHANGED)
                .param("show", showId)
                .query(SeatStates::changed)
                .list();
    }

    /** Puts withheld seats on sale again. */
    List<SeatChange> reopen(UUID showId) {
        names(jdbc.sql("select seat from seat where show_id = :show and state = 'BLOCKED' order by seat for update")
                .param("show", showId));
        return jdbc.sql("""
                update seat set state = 'FREE', block_reason = null, version = version + 1
                where show_id = :show and state = 'BLOCKED' and block_reason = 'WITHDRAWN'
                """ + CHANGED)
                .param("show", showId)
                .query(SeatStates::changed)
                .list();
    }

    private JdbcClient.StatementSpec lock(UUID showId, Collection<String> seats, String condition) {
        return jdbc.sql("select seat from seat where show_id = :show and seat = any(:seats) and " + condition
                        + " order by seat for update")
                .param("show", showId)
                .param("seats", seats.toArray(String[]::new));
    }

    private static List<String> names(JdbcClient.StatementSpec locking) {
        return locking.query(String.class).list();
    }

    private List<SeatChange> change(
            UUID showId, Collection<String> seats, String update, UnaryOperator<JdbcClient.StatementSpec> parameters) {
        return parameters
                .apply(jdbc.sql(update + CHANGED).param("show", showId).param("seats", seats.toArray(String[]::new)))
                .query(SeatStates::changed)
                .list();
    }

    private static SeatChange changed(ResultSet row, int number) throws SQLException {
        return new SeatChange(
                row.getString("seat"), SeatStatus.valueOf(row.getString("status")), row.getLong("version"));
    }
}
