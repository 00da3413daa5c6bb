package io.cinestream.streaming.films;

import io.cinestream.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A withdrawn movie stays watchable for who holds a ticket, so its withdrawal is not read. */
@Configuration(proxyBeanMethods = false)
class FilmSubscriptions {

    @Bean
    Subscription filmsFromMovies(FilmTable films) {
        return Subscription.to("cinestream.catalog.movies")
                .as("streaming-films")
                .projection("movie.added.v1", MovieState.class, films::learn)
                .projection("movie.changed.v1", MovieState.class, films::learn);
    }
}
