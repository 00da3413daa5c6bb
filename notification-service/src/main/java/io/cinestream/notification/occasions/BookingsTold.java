package io.cinestream.notification.occasions;

import io.cinestream.starter.problems.NotYetKnown;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to which of its versions each booking was told. */
@Component
class BookingsTold {

    private final JdbcClient jdbc;

    BookingsTold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One statement that locks the booking's row until the commit, so that of two facts told at the same moment the older
     * sees the newer.
     *
     * @return false when a newer state was told already
     */
    boolean advance(BookingState booking, long version) {
        return jdbc.sql("""
                        insert into booking_told (booking_id, version, reference, movie_title)
                        values (:bookingId, :version, :reference, :movieTitle)
                        on conflict (booking_id) do update set version = excluded.version
                        where booking_told.version < excluded.version
                        """)
                        .param("bookingId", booking.bookingId())
                        .param("version", version)
                        .param("reference", booking.reference())
                        .param("movieTitle", booking.movieTitle())
                        .update()
                == 1;
    }

    Named named(UUID bookingId) {
        return jdbc.sql("select reference, movie_title from booking_told where booking_id = :bookingId")
                .param("bookingId", bookingId)
                .query(Named.class)
                .optional()
                .orElseThrow(() -> new NotYetKnown("booking " + bookingId));
    }

    /** How a booking is called when it is spoken of later. */
    record Named(String reference, String movieTitle) {}
}
