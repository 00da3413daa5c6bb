package io.cinestream.streaming.playback;

import io.cinestream.starter.access.Caller;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import io.cinestream.streaming.entitlements.Entitlement;
import io.cinestream.streaming.entitlements.Entitlements;
import io.cinestream.streaming.films.Films;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "playback")
class LibraryController {

    private final Entitlements entitlements;
    private final Films films;
    private final Positions positions;

    LibraryController(Entitlements entitlements, Films films, Positions positions) {
        this.entitlements = entitlements;
        this.films = films;
        this.positions = positions;
    }

    /**
     * @param until when the ticket closes
     * @param ready whether it plays at once; else it is being made
     */
    record LibraryFilm(UUID movieId, String title, UUID bookingId, Instant until, boolean ready, int positionSeconds) {}

    @GetMapping("/api/library")
    @Operation(summary = "The films that you may watch now, what closes first comes first")
    Listing<LibraryFilm> library(Caller caller, @Valid @ParameterObject Paging paging) {
        List<Entitlement> open = entitlements.open(caller.userId(), paging);
        List<UUID> movieIds = open.stream().map(Entitlement::movieId).toList();
        var ready = films.ready(movieIds);
        var seconds = positions.of(caller.userId(), movieIds);
        return paging.listing(
                open,
                entitlement -> new LibraryFilm(
                        entitlement.movieId(),
                        entitlement.movieTitle(),
                        entitlement.bookingId(),
                        entitlement.until(),
                        ready.contains(entitlement.movieId()),
                        seconds.getOrDefault(entitlement.movieId(), 0)),
                entitlements.count(caller.userId()));
    }
}
