package io.cinestream.booking.seats;

import io.cinestream.messaging.LiveFeed;
import io.cinestream.messaging.LiveFeeds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeatFeed {

    @Bean
    LiveFeed<SeatsChanged> seatChanges(LiveFeeds feeds) {
        return feeds.from("cinestream.booking.seats", SeatsChanged.class, SeatsChanged::showId);
    }
}
