package io.cinestream.catalog.posters;

import io.cinestream.catalog.movies.Feature;
import io.cinestream.catalog.movies.Features;
import io.cinestream.catalog.movies.PosterAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/movies/{id}")
@Tag(name = "movies")
class PosterController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Features movies;
    private final RenderPoster render;
    private final Posters posters;

    PosterController(Features movies, RenderPoster render, Posters posters) {
        this.movies = movies;
        this.render = render;
        this.posters = posters;
    }

    @GetMapping("/poster")
    @Operation(
            summary = "The film's poster",
            description = "Leads to the uploaded one; without one, draws it, 400 by 600.")
    @ApiResponse(responseCode = "200", description = "A drawn poster", content = @Content(mediaType = "image/svg+xml"))
    @ApiResponse(responseCode = "302", description = "Where the uploaded poster stands", content = @Content)
    ResponseEntity<byte[]> poster(@PathVariable UUID id) {
        Feature movie = movies.of(id);
        return movie.poster() == null
                ? drawn(movie)
                : ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create(PosterAddress.largest(id, movie.poster())))
                        .cacheControl(CacheControl.noCache())
                        .build();
    }

    /** The policy keeps a picture a picture, also where it is opened as a page. */
    private static ResponseEntity<byte[]> drawn(Feature movie) {
        byte[] picture = DrawnPoster.of(movie).svg().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(picture);
    }

    @GetMapping("/posters/{digest}/{width}.jpg")
    @Operation(summary = "One picture of an uploaded poster; it may be kept for ever")
    @ApiResponse(responseCode = "200", description = "The picture", content = @Content(mediaType = "image/jpeg"))
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable String digest, @PathVariable int width) {
        byte[] jpeg = posters.jpeg(id, digest, width).orElseThrow(PosterUnknown::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .eTag(digest + "-" + width)
                .body(jpeg);
    }

    @PutMapping(path = "/poster", consumes = MediaType.ALL_VALUE)
    @Operation(
            summary = "Upload a film's poster (admin)",
            description =
                    "The picture itself as body: JPEG, PNG or WebP, at most 5 MB and 40 million pixels. It is kept as JPEG"
                            + " in several widths, without metadata; the former poster stays until this one is ready.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "image/jpeg",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "image/webp", schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(responseCode = "200", description = "Where the new poster stands")
    @ApiResponse(responseCode = "413", description = "`poster-too-large`", content = @Content)
    PosterView replace(@PathVariable UUID id, InputStream body) throws IOException {
        movies.of(id);
        byte[] upload = body.readNBytes(UploadedPicture.MOST_BYTES + 1);
        if (upload.length > UploadedPicture.MOST_BYTES) {
            throw new PosterTooLarge();
        }
        String digest = posters.store(id, render.from(upload));
        return new PosterView(PosterAddress.largest(id, digest), PosterAddress.of(id, digest));
    }
}
