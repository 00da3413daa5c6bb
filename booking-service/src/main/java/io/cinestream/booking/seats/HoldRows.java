package io.cinestream.booking.seats;

import io.cinestream.booking.pricing.PricedSeat;
import io.cinestream.booking.seats.HoldRequest.Sole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
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

    /** When a hold begins and ends by itself. */
    record Deadline(Instant heldAt, Instant expiresAt) {}

    /** Slots of holds whose time is over are free, also when nobody swept them yet. */
    void freeExpiredSlots(List<Claim> claims) {
        jdbc.sql("""
                with clock as materialized (select app_now() as now),
                due as (
                    select h.id from clock, seat_hold h
                    join (select distinct * from unnest(:shows, :customers) as w(show_id, customer_id)) w
                        using (show_id, customer_id)
                    where h.slot is not null and h.expires_at <= clock.now order by h.id for update of h)
                update seat_hold h set slot = null from due where h.id = due.id
                """)
                .param("shows", column(claims, HoldRequest::showId, UUID[]::new))
                .param("customers", column(claims, HoldRequest::customerId, UUID[]::new))
                .update();
    }

    /**
     * Gives each claim the first of its customer's slots that is free.
     *
     * @return those that got one; the others met a unique key, of the last slot or of the request, perhaps just committed
     */
    Map<UUID, Deadline> insert(List<Claim> claims, int slots, Duration holdFor) {
        Map<UUID, Deadline> inserted = new HashMap<>();
        List<Claim> left = claims;
        for (int slot = 1; slot <= slots && !left.isEmpty(); slot++) {
            insert(left, slot, holdFor, inserted);
            left = left.stream()
                    .filter(claim -> !inserted.containsKey(claim.id()))
                    .toList();
        }
        return inserted;
    }

    /** In the order of the unique keys, so that who inserts the same elsewhere is waited for, never in a circle. */
    private void insert(List<Claim> claims, int slot, Duration holdFor, Map<UUID, Deadline> inserted) {
        jdbc.sql("""
                with clock as materialized (select app_now() as now),
                priced as (
                    select hold_id, array_agg(seat order by nr) as seats, array_agg(category order by nr) as categories,
                        array_agg(price order by nr) as prices
                    from unnest(:holds, :seats, :categories, :prices) with ordinality
                        as t(hold_id, seat, category, price, nr)
                    group by hold_id)
                insert into seat_hold (id, show_id, customer_id, slot, request_key, seats, categories, prices_minor,
                    currency, held_at, expires_at)
                select id, show_id, customer_id, :slot, request_key, seats, categories, prices, currency,
                    clock.now, clock.now + make_interval(secs => :seconds)
                from clock, unnest(:ids, :shows, :customers, cast(:keys as uuid[]), :currencies) with ordinality
                    as claim(id, show_id, customer_id, request_key, currency, nr)
                join priced on priced.hold_id = claim.id
                order by customer_id, show_id, nr
                on conflict do nothing returning id, held_at, expires_at
                """)
                .param("ids", column(claims, HoldRequest::id, UUID[]::new))
                .param("shows", column(claims, HoldRequest::showId, UUID[]::new))
                .param("customers", column(claims, HoldRequest::customerId, UUID[]::new))
                .param("keys", column(claims, HoldRequest::key, UUID[]::new))
                .param("currencies", claims.stream().map(Claim::currency).toArray(String[]::new))
                .param("holds", perSeat(claims, (claim, seat) -> claim.id(), UUID[]::new))
                .param("seats", perSeat(claims, (claim, seat) -> seat.seat(), String[]::new))
                .param("categories", perSeat(claims, (claim, seat) -> seat.category(), String[]::new))
                .param("prices", perSeat(claims, (claim, seat) -> seat.priceMinor(), Long[]::new))
                .param("slot", slot)
                .param("seconds", holdFor.toSeconds())
                .query(row -> {
                    inserted.put(
                            row.getObject("id", UUID.class),
                            new Deadline(instant(row, "held_at"), instant(row, "expires_at")));
                });
    }

    private static <T extends @Nullable Object> T[] column(
            List<Claim> claims, Function<HoldRequest, T> value, IntFunction<T[]> array) {
        return claims.stream().map(Claim::request).map(value).toArray(array);
    }

    private static <T> T[] perSeat(List<Claim> claims, BiFunction<Claim, PricedSeat, T> value, IntFunction<T[]> array) {
        return claims.stream()
                .flatMap(claim -> claim.seats().stream().map(seat -> value.apply(claim, seat)))
                .toArray(array);
    }

    /** Takes back what this transaction inserted, because a seat was lost. */
    void forget(List<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from seat_hold where id = any(:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
        }
    }

    /** The holds that repeated requests made when they came first. */
    Map<Sole, Hold> findByKeys(List<HoldRequest> requests) {
        List<HoldRequest> keyed =
                requests.stream().filter(request -> request.key() != null).toList();
        if (keyed.isEmpty()) {
            return Map.of();
        }
        Map<Sole, Hold> holds = new HashMap<>();
        jdbc.sql("select" + COLUMNS + """
                from seat_hold join (select distinct * from unnest(:customers, :keys) as w(customer_id, request_key)) w
                    using (customer_id, request_key)
                """)
                .param("customers", keyed.stream().map(HoldRequest::customerId).toArray(UUID[]::new))
                .param("keys", keyed.stream().map(HoldRequest::key).toArray(UUID[]::new))
                .query(row -> {
                    Hold hold = hold(row, row.getRow());
                    holds.put(Sole.key(hold.customerId(), row.getObject("request_key", UUID.class)), hold);
                });
        return holds;
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
                instant(row, "held_at"),
                instant(row, "expires_at"),
                row.getBoolean("expired"),
                row.getLong("seconds_left"),
                row.getObject("booking_id", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
