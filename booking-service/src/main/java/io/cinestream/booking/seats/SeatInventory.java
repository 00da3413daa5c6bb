package io.cinestream.booking.seats;

import io.cinestream.booking.pricing.PricedSeat;
import io.cinestream.booking.seats.HoldRequest.Sole;
import io.cinestream.booking.shows.ShowSeat;
import java.sql.Types;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which seats there are and how they look from outside. */
@Repository
class SeatInventory {

    /** What a seat would cost, and whether it could be held at the moment of looking. */
    record Offer(String seat, String category, long priceMinor, boolean free) {

        PricedSeat priced() {
            return new PricedSeat(seat, category, priceMinor);
        }
    }

    record MappedSeat(
            String seat,
            String row,
            int number,
            String category,
            long priceMinor,
            boolean accessible,
            SeatStatus status,
            boolean mine,
            long version) {}

    private final JdbcClient jdbc;

    SeatInventory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the seats that are missing and brings prices up to date; what is held or sold keeps the price it was held at. */
    void open(UUID showId, List<ShowSeat> seats) {
        List<ShowSeat> inOrder =
                seats.stream().sorted(Comparator.comparing(ShowSeat::seat)).toList();
        jdbc.sql("""
                with wanted as (
                    select * from unnest(:seats, :positions, :rows, :numbers, :places, :categories, :accessible,
                            :companions, :restricted, :prices)
                        as t(seat, position, row_label, number, place, category, accessible, companion,
                            restricted_view, price_minor)),
                priced as (
                    select s.seat from seat s join wanted w on w.seat = s.seat
                    where s.show_id = :show and s.price_minor <> w.price_minor order by s.seat for update of s),
                repriced as (
                    update seat s set price_minor = w.price_minor from wanted w, priced p
                    where s.show_id = :show and s.seat = w.seat and p.seat = w.seat)
                insert into seat (show_id, seat, position, row_label, number, place, category, accessible, companion,
                    restricted_view, price_minor)
                select :show, seat, position, row_label, number, place, category, accessible, companion,
                    restricted_view, price_minor from wanted
                on conflict do nothing
                """)
                .param("show", showId)
                .param("seats", column(inOrder, ShowSeat::seat, String[]::new))
                .param("positions", column(inOrder, ShowSeat::position, Integer[]::new))
                .param("rows", column(inOrder, ShowSeat::row, String[]::new))
                .param("numbers", column(inOrder, ShowSeat::number, Integer[]::new))
                .param("places", column(inOrder, ShowSeat::place, Integer[]::new))
                .param("categories", column(inOrder, ShowSeat::category, String[]::new))
                .param("accessible", column(inOrder, ShowSeat::accessible, Boolean[]::new))
                .param("companions", column(inOrder, ShowSeat::companion, Boolean[]::new))
                .param("restricted", column(inOrder, ShowSeat::restrictedView, Boolean[]::new))
                .param("prices", column(inOrder, ShowSeat::priceMinor, Long[]::new))
                .update();
    }

    private static <T> T[] column(List<ShowSeat> seats, Function<ShowSeat, T> value, IntFunction<T[]> array) {
        return seats.stream().map(value).toArray(array);
    }

    /** The wanted seats that the halls have, without locking any: it turns most losers away cheaply and decides nothing. */
    Map<Sole, Offer> look(Collection<Sole> seats) {
        if (seats.isEmpty()) {
            return Map.of();
        }
        Map<Sole, Offer> offers = new HashMap<>();
        jdbc.sql("""
                with clock as materialized (select app_now() as now)
                select show_id, seat, category, price_minor,
                    state = 'FREE' or (state = 'HELD' and expires_at <= clock.now) as free
                from clock, unnest(:shows, :seats) as wanted(show_id, seat) join seat using (show_id, seat)
                """)
                .param("shows", seats.stream().map(Sole::of).toArray(UUID[]::new))
                .param("seats", seats.stream().map(Sole::what).toArray(String[]::new))
                .query(row -> {
                    Offer offer = new Offer(
                            row.getString("seat"),
                            row.getString("category"),
                            row.getLong("price_minor"),
                            row.getBoolean("free"));
                    offers.put(new Sole(row.getObject("show_id", UUID.class), offer.seat()), offer);
                });
        return offers;
    }

    /** A whole hall without locks, from the screen back. */
    List<HallSeat> hall(UUID showId) {
        return jdbc.sql("""
                with clock as materialized (select app_now() as now)
                select seat.*, coalesce(place, number) as stands,
                    state = 'FREE' or (state = 'HELD' and expires_at <= clock.now) as free
                from clock, seat where show_id = :show order by position
                """)
                .param("show", showId)
                .query((row, number) -> new HallSeat(
                        row.getString("seat"),
                        row.getString("row_label"),
                        row.getInt("stands"),
                        row.getString("category"),
                        row.getLong("price_minor"),
                        row.getBoolean("accessible"),
                        row.getBoolean("companion"),
                        row.getBoolean("restricted_view"),
                        row.getBoolean("free")))
                .list();
    }

    List<MappedSeat> map(UUID showId, @Nullable UUID viewer) {
        return jdbc.sql("""
                select *, case when state = 'HELD' and expires_at > app_now() then 'SELECTED'
                               when state = 'SOLD' then 'BOOKED'
                               when state = 'BLOCKED' then 'BLOCKED'
                               else 'AVAILABLE' end as status,
                    (state = 'SOLD' or (state = 'HELD' and expires_at > app_now()))
                        and customer_id = cast(:viewer as uuid) as mine
                from seat where show_id = :show order by position
                """)
                .param("show", showId)
                .param("viewer", viewer, Types.OTHER)
                .query((row, number) -> new MappedSeat(
                        row.getString("seat"),
                        row.getString("row_label"),
                        row.getInt("number"),
                        row.getString("category"),
                        row.getLong("price_minor"),
                        row.getBoolean("accessible"),
                        SeatStatus.valueOf(row.getString("status")),
                        row.getBoolean("mine"),
                        row.getLong("version")))
                .list();
    }

    /** Bookings that still have seats, after selling was stopped: an unpaid one counts as long as it kept its seats. */
    long activeBookings(UUID showId) {
        return jdbc.sql(
                        "select count(distinct booking_id) from seat where show_id = :show and state in ('HELD', 'SOLD')")
                .param("show", showId)
                .query(Long.class)
                .single();
    }
}
