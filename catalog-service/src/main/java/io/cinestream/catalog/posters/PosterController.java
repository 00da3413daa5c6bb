package io.cinestream.catalog.posters;

import io.cinestream.catalog.movies.Features;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "movies")
class PosterController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Features movies;

    PosterController(Features movies) {
        this.movies = movies;
    }

    /** The policy keeps a picture a picture, also where it is opened as a page. */
    @GetMapping(path = "/api/movies/{id}/poster", produces = "image/svg+xml")
    @Operation(summary = "The film's poster, 400 by 600")
    ResponseEntity<byte[]> poster(@PathVariable UUID id) {
        byte[] picture = Poster.of(movies.of(id)).svg().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(picture);
    }
}
