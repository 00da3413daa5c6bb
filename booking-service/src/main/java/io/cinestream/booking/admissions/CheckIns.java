package io.cinestream.booking.admissions;

import io.cinestream.booking.tickets.SeatTicket;
import io.cinestream.starter.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CheckIns {

    private final JdbcClient jdbc;

    CheckIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The clock that opens the doors. */
    Instant now() {
        return jdbc.sql("select app_now()").query(OffsetDateTime.class).single().toInstant();
    }

    Optional<CheckIn> find(UUID id) {
        return jdbc.sql("select * from check_in where id = :id")
                .param("id", id)
                .query((row, number) -> checkIn(row))
                .optional();
    }

    /** What this very scan has led to before. */
    Optional<CheckIn> ofScan(SeatTicket ticket, String nonce) {
        return jdbc.sql("select * from check_in where booking_id = :booking and seat = :seat and nonce = :nonce")
                .param("booking", ticket.bookingId())
                .param("seat", ticket.seat())
                .param("nonce", nonce)
                .query((row, number) -> checkIn(row))
                .optional();
    }

    Optional<CheckIn> inSeat(SeatTicket ticket) {
        return jdbc.sql("select * from check_in where show_id = :show and seat = :seat and undone_at is null")
                .param("show", ticket.showId())
                .param("seat", ticket.seat())
                .query((row, number) -> checkIn(row))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody is in the seat */
    CheckIn add(SeatTicket ticket, String nonce) {
        return jdbc.sql("""
                insert into check_in (id, booking_id, show_id, seat, nonce, at)
                values (:id, :booking, :show, :seat, :nonce, app_now()) returning *
                """)
                .param("id", Ids.next())
                .param("booking", ticket.bookingId())
                .param("show", ticket.showId())
                .param("seat", ticket.seat())
                .param("nonce", nonce)
                .query((row, number) -> checkIn(row))
                .single();
    }

    boolean undo(UUID id) {
        return jdbc.sql("update check_in set undone_at = app_now() where id = :id and undone_at is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    Attendance attendance(UUID showId) {
        return jdbc.sql("""
                select (select count(*) from booking_seat where show_id = :show and sold) as sold,
                    (select count(*) from check_in where show_id = :show and undone_at is null) as admitted
                """)
                .param("show", showId)
                .query((row, number) -> new Attendance(row.getLong("sold"), row.getLong("admitted")))
                .single();
    }

    private static CheckIn checkIn(ResultSet row) throws SQLException {
        return new CheckIn(
                row.getObject("id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getObject("show_id", UUID.class),
                row.getString("seat"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("undone_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
