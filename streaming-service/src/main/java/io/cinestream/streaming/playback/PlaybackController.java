package io.cinestream.streaming.playback;

import io.cinestream.starter.access.Caller;
import io.cinestream.streaming.entitlements.Entitlement;
import io.cinestream.streaming.films.Films;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/playback")
@Tag(name = "playback")
class PlaybackController {

    private final Playbacks playbacks;
    private final Films films;
    private final PlaybackCookie cookie;
    private final PlaybackSettings settings;

    PlaybackController(Playbacks playbacks, Films films, PlaybackCookie cookie, PlaybackSettings settings) {
        this.playbacks = playbacks;
        this.films = films;
        this.cookie = cookie;
        this.settings = settings;
    }

    record Wanted(@NotNull UUID movieId) {}

    /**
     * @param manifestUrl the HLS playlist; it opens with the cookie of this answer, or its value as header X-Playback-Key
     * @param positionSeconds where the user was last
     * @param heartbeatSeconds how often to tell the position
     */
    record View(UUID id, String manifestUrl, int positionSeconds, long heartbeatSeconds, Instant expiresAt) {}

    record Position(@NotNull @Min(0) @Max(172_800) Integer positionSeconds) {}

    @PostMapping
    @Operation(summary = "Start watching a film that you hold a ticket for")
    @ApiResponse(responseCode = "201", description = "The playback; its cookie or X-Playback-Key opens the manifest")
    @ApiResponse(responseCode = "403", description = "`no-ticket`")
    @ApiResponse(responseCode = "503", description = "`film-not-ready` while it is being made, or `unavailable`")
    ResponseEntity<View> start(
            Caller caller,
            @Parameter(hidden = true) @AuthenticationPrincipal(expression = "issuedAt") Instant issuedAt,
            @Valid @RequestBody Wanted wanted) {
        Entitlement ticket = playbacks.ticket(caller.userId(), wanted.movieId());
        Started started = playbacks.start(ticket, issuedAt, films.get(wanted.movieId()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, cookie.of(started))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new View(
                        started.id(),
                        "/play/" + started.token().value() + "/master.m3u8",
                        started.positionSeconds(),
                        settings.heartbeat().toSeconds(),
                        started.expiresAt()));
    }

    @PutMapping("/{id}/position")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Tell where you are, so that you can go on from there on any device")
    void position(Caller caller, @PathVariable UUID id, @Valid @RequestBody Position position) {
        playbacks.tellPosition(caller.userId(), id, position.positionSeconds());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Stop watching")
    void stop(Caller caller, @PathVariable UUID id) {
        playbacks.stop(caller.userId(), id);
    }
}
