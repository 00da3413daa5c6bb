package io.cinestream.booking.seats;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The seats that the theater keeps back. */
@Repository
class HouseSeats {

    /** @param blockable free, held by somebody whose time is over, or kept back already */
    record Locked(String seat, boolean blockable) {}

    private final JdbcClient jdbc;

    HouseSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, as everybody who locks several. */
    List<Locked> lock(UUID showId, Collection<String> seats) {
        return jdbc.sql("""
                select seat, state = 'FREE' or (state = 'HELD' and expires_at <= app_now())
                    or block_reason is not distinct from 'HOUSE' as blockable
                from seat where show_id = :show and seat = any(:seats) order by seat for update
                """)
                .param("show", showId)
                .param("seats", seats.toArray(String[]::new))
                .query(Locked.class)
                .list();
    }

    /** Of seats that are locked. */
    List<SeatChange> block(UUID showId, Collection<String> seats, String note) {
        return jdbc.sql("""
                update seat set state = 'BLOCKED', block_reason = 'HOUSE', block_note = :note, hold_id = null,
                    customer_id = null, expires_at = null, booking_id = null, version = version + 1
                where show_id = :show and seat = any(:seats) returning seat, version
                """)
                .param("note", note)
                .param("show", showId)
                .param("seats", seats.toArray(String[]::new))
                .query((row, number) ->
                        new SeatChange(row.getString("seat"), SeatStatus.BLOCKED, row.getLong("version")))
                .list();
    }

    /** Of a seat that is locked; on a withdrawn show it stays withheld. Empty if the theater does not keep it. */
    List<SeatChange> unblock(UUID showId, String seat, boolean withheld) {
        return jdbc.sql("""
                update seat set state = case when :withheld then 'BLOCKED' else 'FREE' end,
                    block_reason = case when :withheld then 'WITHDRAWN' end, block_note = null, version = version + 1
                where show_id = :show and seat = :seat and block_reason = 'HOUSE' returning seat, version
                """)
                .param("withheld", withheld)
                .param("show", showId)
                .param("seat", seat)
                .query((row, number) -> new SeatChange(
                        row.getString("seat"),
                        withheld ? SeatStatus.BLOCKED : SeatStatus.AVAILABLE,
                        row.getLong("version")))
                .list();
    }

    List<Blocks.Block> of(UUID showId) {
        return jdbc.sql("""
                select seat, block_note as reason from seat where show_id = :show and block_reason = 'HOUSE' order by position
                """).param("show", showId).query(Blocks.Block.class).list();
    }
}
