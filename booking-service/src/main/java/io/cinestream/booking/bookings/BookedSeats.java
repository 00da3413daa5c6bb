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

    private record Line(UUID bookingId, PricedSeat seat) {}

    private final JdbcClient jdbc;

    BookedSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID bookingId, UUID showId, List<PricedSeat> seats) {
        jdbc.sql("""
                insert into booking_seat (booking_id, show_id, seat, category, price_minor)
                select :booking, :show, seat, category, price_minor
                from unnest(:seats, :categories, :prices) as t(seat, category, price_minor)
                """)
                .param("booking", bookingId)
                .param("show", showId)
                .param("seats", seats.stream().map(PricedSeat::seat).toArray(String[]::new))
                .param("categories", seats.stream().map(PricedSeat::category).toArray(String[]::new))
                .param("prices", seats.stream().map(PricedSeat::priceMinor).toArray(Long[]::new))
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
        jdbc.sql("update booking_seat set sold = :sold where booking_id = :booking")
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

    boolean isAnyAdmitted(UUID bookingId) {
        return jdbc.sql("select exists (select from booking_seat where booking_id = :booking and admitted)")
                .param("booking", bookingId)
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

    List<PricedSeat> of(UUID bookingId) {
        return of(List.of(bookingId)).getOrDefault(bookingId, List.of());
    }

    /** In the order of the hall. */
    Map<UUID, List<PricedSeat>> of(Collection<UUID> bookingIds) {
        return jdbc
                .sql("""
                select b.* from booking_seat b join seat s on s.show_id = b.show_id and s.seat = b.seat
                where b.booking_id = any(:bookings) order by s.position
                """)
                .param("bookings", bookingIds.toArray(UUID[]::new))
                .query((row, number) -> new Line(row.getObject("booking_id", UUID.class), seat(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::bookingId, Collectors.mapping(Line::seat, Collectors.toList())));
    }

    private static PricedSeat seat(ResultSet row) throws SQLException {
        return new PricedSeat(row.getString("seat"), row.getString("category"), row.getLong("price_minor"));
    }
}
