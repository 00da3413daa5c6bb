package io.cinestream.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.testsupport.ServiceTest;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import io.cinestream.testsupport.TestTokens;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class PostersIT {

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    Catalogue catalogue;
    String movie;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(http, tokens);
        movie = catalogue.aMovie("Pictured " + Catalogue.next(), 90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp"})
    void anUploadedPosterIsShownInSeveralWidths(String format) {
        var uploaded = upload(Pictures.picture(format, 800, 1200, 3), "application/octet-stream");

        assertThat(uploaded.getStatus().value()).isEqualTo(200);
        JsonNode shown = catalogue.get("/api/movies/" + movie).body();
        List<Integer> widths = shown.get("posters")
                .valueStream()
                .map(picture ->
                        Pictures.decoded(bytes(picture.get("url").asString())).getWidth())
                .toList();
        assertThat(widths).containsExactly(160, 320, 640);
        assertThat(shown.get("posterUrl")).isEqualTo(shown.at("/posters/2/url"));
        assertThat(bytes(shown.at("/posters/1/url").asString())).hasSizeLessThanOrEqualTo(40_000);
        JsonNode event = events.await("movie.changed.v1", UUID.fromString(movie));
        assertThat(event.get("posterUrl")).isEqualTo(shown.get("posterUrl"));
        assertThat(bytes("/api/movies/" + movie + "/poster"))
                .as("what the poster's first address leads to")
                .isEqualTo(bytes(shown.get("posterUrl").asString()));
    }

    @Test
    void aPictureMayBeKeptForEver() {
        String address = shown(Pictures.picture("png", 300, 450, 4));

        var first = read(address, null);
        assertThat(first.getResponseHeaders().getCacheControl()).contains("max-age=31536000", "public", "immutable");
        assertThat(first.getResponseHeaders().getContentType()).hasToString("image/jpeg");
        var again = read(address, first.getResponseHeaders().getETag());
        assertThat(again.getStatus().value()).isEqualTo(304);
        assertThat(read(address.replace("640.jpg", "641.jpg"), null).getStatus().value())
                .isEqualTo(404);
    }

    @Test
    void theSamePictureIsNoNewPoster() {
        byte[] picture = Pictures.picture("png", 300, 450, 5);
        String address = shown(picture);

        assertThat(shown(picture)).isEqualTo(address);

        catalogue.put("/api/movies/" + movie, catalogue.admin, Catalogue.movie("Pictured anew", 90));
        JsonNode last = events.await(
                "movie.changed.v1",
                UUID.fromString(movie),
                event -> event.get("title").asString().equals("Pictured anew"));
        assertThat(last.get("aggregateVersion").asInt()).isEqualTo(3);
        assertThat(last.get("posterUrl").asString()).isEqualTo(address);
    }

    @Test
    void aReplacedPosterStaysADayForPagesThatShowIt() {
        String first = shown(Pictures.picture("png", 300, 450, 6));
        String second = shown(Pictures.picture("png", 300, 450, 7));
        assertThat(second).isNotEqualTo(first);
        assertThat(read(first, null).getStatus().value()).isEqualTo(200);

        clock.advance(Duration.ofHours(25));
        shown(Pictures.picture("png", 300, 450, 8));

        assertThat(read(first, null).getStatus().value()).isEqualTo(404);
        assertThat(read(second, null).getStatus().value()).isEqualTo(200);
    }

    @Test
    void ofPostersUploadedAtOnceOneIsShownWhole() {
        shown(Pictures.picture("png", 60, 90, 9));
        List<Integer> answers = IntStream.range(10, 13)
                .mapToObj(seed -> CompletableFuture.supplyAsync(
                        () -> upload(Pictures.picture("png", 60, 90, seed), "image/png")
                                .getStatus()
                                .value(),
                        Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(200);
        JsonNode shown = catalogue.get("/api/movies/" + movie).body();
        shown.get("posters")
                .forEach(picture ->
                        assertThat(bytes(picture.get("url").asString())).isNotEmpty());
    }

    @Test
    void nothingButPixelsIsKept() {
        byte[] picture = Pictures.picture("jpeg", 300, 450, 9);
        var tagged = new ByteArrayOutputStream();
        tagged.write(picture, 0, 2);
        byte[] comment = "taken at my home".getBytes(StandardCharsets.US_ASCII);
        tagged.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length + 2)});
        tagged.writeBytes(comment);
        tagged.write(picture, 2, picture.length - 2);

        String address = shown(tagged.toByteArray());

        assertThat(new String(bytes(address), StandardCharsets.ISO_8859_1)).doesNotContain("my home");
    }

    @Test
    void whatIsNoPosterIsRefusedAndTheOldOneStays() {
        String address = shown(Pictures.picture("jpeg", 300, 450, 1));

        refused(new byte[5 * 1024 * 1024 + 1], 413, "poster-too-large");
        refused(Pictures.bomb(30_000, 30_000), 413, "poster-too-large");
        refused("#!/bin/sh".getBytes(StandardCharsets.UTF_8), 400, "invalid-request");
        refused(Pictures.half(Pictures.picture("jpeg", 300, 450, 2)), 400, "invalid-request");
        refused(new byte[0], 400, "invalid-request");

        assertThat(catalogue.get("/api/movies/" + movie).text("posterUrl")).isEqualTo(address);
        movie = UUID.randomUUID().toString();
        refused(Pictures.picture("png", 30, 45, 1), 404, "movie-unknown");
    }

    private void refused(byte[] body, int status, String code) {
        var answer = upload(body, "image/png");
        assertThat(answer.getStatus().value()).isEqualTo(status);
        assertThat(new String(answer.getResponseBodyContent(), StandardCharsets.UTF_8))
                .contains("\"" + code + "\"");
    }

    /** @return the address of the new poster */
    private String shown(byte[] picture) {
        assertThat(upload(picture, "image/png").getStatus().value()).isEqualTo(200);
        return catalogue.get("/api/movies/" + movie).text("posterUrl");
    }

    private EntityExchangeResult<byte[]> upload(byte[] body, String type) {
        return http.put()
                .uri("/api/movies/" + movie + "/poster")
                .header(HttpHeaders.AUTHORIZATION, catalogue.admin)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(body)
                .exchange()
                .expectBody(byte[].class)
                .returnResult();
    }

    private EntityExchangeResult<byte[]> read(String address, @Nullable String etag) {
        var request = http.get().uri(address);
        if (etag != null) {
            request.header(HttpHeaders.IF_NONE_MATCH, etag);
        }
        return request.exchange().expectBody(byte[].class).returnResult();
    }

    private byte[] bytes(String address) {
        var answer = read(address, null);
        assertThat(answer.getStatus().value()).as(address).isEqualTo(200);
        return answer.getResponseBody();
    }
}
