package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.PricedSeat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The seats of each booking. A seat of a show is sold in at most one of them: the database refuses a second. */
@Repository
class BookedSeats {

    private record Line(UUID bookingId, BookedSeat seat) {}

    private final JdbcClient jdbc;

    BookedSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param paidMinor what each seat comes to, in the order of the seats */
    void add(UUID bookingId, UUID showId, List<PricedSeat> seats, List<Long> paidMinor) {
        jdbc.sql("""
                insert into booking_seat (booking_id, show_id, seat, category, price_minor, paid_minor)
                select :booking, :show, seat, category, price_minor, paid_minor
                from unnest(:seats, :categories, :prices, :paid) as t(seat, category, price_minor, paid_minor)
                """)
                .param("booking", bookingId)
                .param("show", showId)
                .param("seats", seats.stream().map(PricedSeat::seat).toArray(String[]::new))
                .param("categories", seats.stream().map(PricedSeat::category).toArray(String[]::new))
                .param("prices", seats.stream().map(PricedSeat::priceMinor).toArray(Long[]::new))
                .param("paid", paidMinor.toArray(Long[]::new))
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one is sold to another booking */
    void sell(UUID bookingId) {
        mark(bookingId, true);
    }

    void giveBack(UUID bookingId) {
        mark(bookingId, false);
    }

    private void mark(UUID bookingId, boolean sold) {
        jdbc.sql("update booking_seat set sold = :sold where booking_id = :booking and sold <> :sold")
                .param("sold", sold)
                .param("booking", bookingId)
                .update();
    }

    void admit(UUID bookingId, String seat, boolean admitted) {
        jdbc.sql("update booking_seat set admitted = :admitted where booking_id = :booking and seat = :seat")
                .param("admitted", admitted)
                .param("booking", bookingId)
                .param("seat", seat)
                .update();
    }

    boolean isAnyAdmitted(UUID bookingId, Collection<String> seats) {
        return jdbc.sql("""
                select exists (select from booking_seat
                    where booking_id = :booking and seat = any(:seats) and admitted)
                """)
                .param("booking", bookingId)
                .param("seats", seats.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** In the order of the hall. */
    List<PricedSeat> soldTo(UUID bookingId) {
        return jdbc.sql("""
                select b.* from booking_seat b join seat s on s.show_id = b.show_id and s.seat = b.seat
                where b.booking_id = :booking and b.sold order by s.position
                """)
                .param("booking", bookingId)
                .query((row, number) -> seat(row))
                .list();
    }

    /** Takes single seats out of a booking that keeps the others. */
    void cancel(UUID bookingId, Collection<String> seats) {
        jdbc.sql("""
                update booking_seat set sold = false, cancelled = true
                where booking_id = :booking and seat = any(:seats)
                """)
                .param("booking", bookingId)
                .param("seats", seats.toArray(String[]::new))
                .update();
    }

    /** The seats that were not given back singly. */
    List<BookedSeat> kept(UUID bookingId) {
        return of(List.of(bookingId)).getOrDefault(bookingId, List.of()).stream()
                .filter(seat -> !seat.cancelled())
                .toList();
    }

    List<String> keptNames(UUID bookingId) {
        return BookedSeat.names(kept(bookingId));
    }

    /** All that each was placed with, in the order of the hall. */
    Map<UUID, List<BookedSeat>> of(Collection<UUID> bookingIds) {
        return jdbc
                .sql("""
                select b.*, coalesce(b.paid_minor, b.price_minor) as paid from booking_seat b join seat s on s.show_id = b.show_id and s.seat = b.seat
                where b.booking_id = any(:bookings) order by s.position
                """)
                .param("bookings", bookingIds.toArray(UUID[]::new))
                .query((row, number) -> new Line(
                        row.getObject("booking_id", UUID.class),
                        new BookedSeat(seat(row), row.getLong("paid"), row.getBoolean("cancelled"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::bookingId, Collectors.mapping(Line::seat, Collectors.toList())));
    }

    private static PricedSeat seat(ResultSet row) throws SQLException {
        return new PricedSeat(row.getString("seat"), row.getString("category"), row.getLong("price_minor"));
    }
}
