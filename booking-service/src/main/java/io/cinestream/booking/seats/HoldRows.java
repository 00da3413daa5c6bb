package io.cinestream.booking.seats;

import io.cinestream.booking.pricing.PricedSeat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HoldRows {

    private static final String COLUMNS = """
             *, expires_at <= app_now() as expired,
                greatest(0, ceil(extract(epoch from expires_at - app_now())))::bigint as seconds_left
            """;

    private final JdbcClient jdbc;

    HoldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Slots of holds whose time is over are free, also when nobody swept them yet. */
    void freeExpiredSlots(UUID showId, UUID customerId) {
        jdbc.sql("""
                update seat_hold set slot = null
                where show_id = :show and customer_id = :customer and slot is not null and expires_at <= app_now()
                """).param("show", showId).param("customer", customerId).update();
    }

    /** @return empty if the slot is taken or the request key was used, also by a request that has just committed */
    Optional<Hold> insert(HoldRequest request, int slot, long seconds) {
        List<PricedSeat> seats = request.seats();
        return jdbc.sql("""
                with clock as materialized (select app_now() as now)
                insert into seat_hold (id, show_id, customer_id, slot, request_key, seats, categories, prices_minor,
                    currency, held_at, expires_at)
                select :id, :show, :customer, :slot, cast(:key as uuid), :seats, :categories, :prices, :currency,
                    clock.now, clock.now + make_interval(secs => :seconds) from clock
                on conflict do nothing returning
                """ + COLUMNS)
                .param("id", request.id())
                .param("show", request.showId())
                .param("customer", request.customerId())
                .param("slot", slot)
                .param("key", request.key(), Types.OTHER)
                .param("seats", seats.stream().map(PricedSeat::seat).toArray(String[]::new))
                .param("categories", seats.stream().map(PricedSeat::category).toArray(String[]::new))
                .param("prices", seats.stream().map(PricedSeat::priceMinor).toArray(Long[]::new))
                .param("currency", request.currency())
                .param("seconds", seconds)
                .query(HoldRows::hold)
                .optional();
    }

    Optional<Hold> findByKey(UUID customerId, @Nullable UUID key) {
        return jdbc.sql("select" + COLUMNS + "from seat_hold where customer_id = :customer and request_key = :key")
                .param("customer", customerId)
                .param("key", key, Types.OTHER)
                .query(HoldRows::hold)
                .optional();
    }

    Optional<Hold> find(UUID id, UUID customerId) {
        return jdbc.sql("select" + COLUMNS + "from seat_hold where id = :id and customer_id = :customer")
                .param("id", id)
                .param("customer", customerId)
                .query(HoldRows::hold)
                .optional();
    }

    List<Hold> all(UUID customerId) {
        return jdbc.sql("select" + COLUMNS + "from seat_hold where customer_id = :customer order by held_at desc, id")
                .param("customer", customerId)
                .query(HoldRows::hold)
                .list();
    }

    /** Locks the hold until the transaction ends; whoever comes second sees what the first made of it. */
    Optional<Hold> lock(UUID id, UUID customerId) {
        return jdbc.sql("select" + COLUMNS + "from seat_hold where id = :id and customer_id = :customer for update")
                .param("id", id)
                .param("customer", customerId)
                .query(HoldRows::hold)
                .optional();
    }

    Set<UUID> showsHeldBy(UUID customerId) {
        return jdbc.sql("select show_id from seat_hold where customer_id = :customer and state = 'LIVE'")
                .param("customer", customerId)
                .query(UUID.class)
                .set();
    }

    /** Locks what a customer holds at this moment, in the order of the ids. */
    List<Hold> lockLive(UUID customerId) {
        return jdbc.sql("select" + COLUMNS + """
                from seat_hold where customer_id = :customer and state = 'LIVE' and expires_at > app_now()
                order by id for update
                """)
                .param("customer", customerId)
                .query(HoldRows::hold)
                .list();
    }

    /** Locks one hold whose time is over; those that another instance is busy with are passed over, too. */
    Optional<Hold> lockExpired(Collection<UUID> passedOver) {
        return jdbc.sql("select" + COLUMNS + """
                from seat_hold where state = 'LIVE' and expires_at <= app_now() and id <> all(:passedOver)
                order by expires_at limit 1 for update skip locked
                """)
                .param("passedOver", passedOver.toArray(UUID[]::new))
                .query(HoldRows::hold)
                .optional();
    }

    void end(UUID id, Hold.State state, @Nullable UUID bookingId) {
        jdbc.sql("update seat_hold set state = :state, slot = null, booking_id = cast(:booking as uuid) where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("booking", bookingId, Types.OTHER)
                .update();
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        String[] names = (String[]) row.getArray("seats").getArray();
        String[] categories = (String[]) row.getArray("categories").getArray();
        Long[] prices = (Long[]) row.getArray("prices_minor").getArray();
        return new Hold(
                row.getObject("id", UUID.class),
                row.getObject("show_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                IntStream.range(0, names.length)
                        .mapToObj(i -> new PricedSeat(names[i], categories[i], prices[i]))
                        .toList(),
                row.getString("currency"),
                Hold.State.valueOf(row.getString("state")),
                row.getObject("held_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("expired"),
                row.getLong("seconds_left"),
                row.getObject("booking_id", UUID.class));
    }
}
