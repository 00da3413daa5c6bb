package io.cinestream.catalog.reviews;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds tickets of which film: once the show has begun, that customer's review is a viewer's. */
@Component
class Viewings {

    private final JdbcClient jdbc;

    Viewings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(BookingState booking) {
        jdbc.sql("""
                insert into viewing (booking_id, user_id, movie_id, starts_at) values (:booking, :user, :movie, :starts)
                on conflict (booking_id) do update
                    set user_id = excluded.user_id, movie_id = excluded.movie_id, starts_at = excluded.starts_at
                """)
                .param("booking", booking.bookingId())
                .param("user", booking.userId())
                .param("movie", booking.movieId())
                .param("starts", booking.startsAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void drop(BookingState booking) {
        jdbc.sql("delete from viewing where booking_id = :booking")
                .param("booking", booking.bookingId())
                .update();
    }
}
