package io.cinestream.booking.shows;

import io.cinestream.messaging.Envelope;
import io.cinestream.messaging.Subscription;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Follows catalog's shows. Each event carries the whole state, so any of them can be the first one heard; a state older than
 * the known one changes nothing. A cancellation is a reaction because money hangs on it: it counts whatever its age.
 */
@Configuration(proxyBeanMethods = false)
class ShowProjection {

    private final ShowRows rows;
    private final ApplicationEventPublisher modules;

    ShowProjection(ShowRows rows, ApplicationEventPublisher modules) {
        this.rows = rows;
        this.modules = modules;
    }

    @Bean
    Subscription showEvents() {
        return Subscription.to("cinestream.catalog.shows")
                .as("booking-shows")
                .projection("show.scheduled.v1", ShowAnnounced.class, this::scheduled)
                .projection("show.rescheduled.v1", ShowAnnounced.class, this::rescheduled)
                .projection("show.closing.v1", ShowAnnounced.class, this::closing)
                .projection("show.reopened.v1", ShowAnnounced.class, this::reopened)
                .projection("show.deleted.v1", ShowAnnounced.class, this::deleted)
                .reaction("show.cancelled.v1", ShowAnnounced.class, this::cancelled);
    }

    private void scheduled(ShowAnnounced show, Envelope envelope) {
        keep(show, ShowStatus.OPEN, envelope);
    }

    private void rescheduled(ShowAnnounced show, Envelope envelope) {
        Optional<Show> before = rows.find(show.showId());
        ShowStatus status = before.map(Show::status).orElse(ShowStatus.OPEN);
        boolean moved = before.filter(known -> !known.startsAt().equals(show.startsAt()))
                .isPresent();
        if (keep(show, status, envelope) && moved) {
            modules.publishEvent(new ShowMoved(show.showId()));
        }
    }

    private void closing(ShowAnnounced show, Envelope envelope) {
        if (keep(show, ShowStatus.CLOSING, envelope)) {
            modules.publishEvent(new SalesClosing(show.showId(), envelope.aggregateVersion()));
        }
    }

    private void reopened(ShowAnnounced show, Envelope envelope) {
        if (keep(show, ShowStatus.OPEN, envelope)) {
            modules.publishEvent(new SalesReopened(show.showId()));
        }
    }

    private void deleted(ShowAnnounced show, Envelope envelope) {
        keep(show, ShowStatus.DELETED, envelope);
    }

    private void cancelled(ShowAnnounced show, Envelope envelope) {
        keep(show, ShowStatus.CANCELLED, envelope);
        modules.publishEvent(new ShowCalledOff(show.showId()));
    }

    private boolean keep(ShowAnnounced show, ShowStatus status, Envelope envelope) {
        boolean kept = rows.keep(show, status, envelope.aggregateVersion());
        if (kept) {
            modules.publishEvent(new ShowListed(show.showId(), show.pricedSeats()));
        }
        return kept;
    }
}
