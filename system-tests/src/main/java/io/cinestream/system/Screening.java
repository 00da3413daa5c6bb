package io.cinestream.system;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A film that somebody plays: manifest, media playlist and segments, with that browser's cookie. */
record Screening(Client browser, String manifest) {

    /** The first playback of a film may have to wait for it to be made ready. */
    static Screening opens(Person person, JsonNode film) {
        String id = film.required("id").asString();
        Eventually.holds(
                "the library to list the film",
                () -> person.client().get("/api/library").expect(200).text().contains(id));
        JsonNode playback = Eventually.find("the film to be ready", Duration.ofSeconds(120), () -> {
            Answer answer = person.client().post("/api/playback", Map.of("movieId", id));
            return answer.status() == 503
                    ? Optional.<JsonNode>empty()
                    : Optional.of(answer.expect(201).json());
        });
        return new Screening(person.client(), playback.required("manifestUrl").asString());
    }

    String playsSegment() {
        String segment = segment();
        byte[] bytes = browser.get(segment).expect(200).bytes();
        String box = new String(Arrays.copyOfRange(bytes, 4, 8), java.nio.charset.StandardCharsets.US_ASCII);
        if (!List.of("styp", "moof", "sidx", "ftyp").contains(box)) {
            throw new StepFailed(segment + " is no fragmented MP4 but begins with " + box);
        }
        return "manifest, playlist and " + bytes.length + " bytes of segment";
    }

    /** The address of the last media segment, relative addresses resolved as a player does. */
    String segment() {
        String media = resolve(manifest, uri(manifest));
        return resolve(media, uri(media));
    }

    private String uri(String playlist) {
        List<String> lines = browser.get(playlist)
                .expect(200)
                .text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty()) {
            throw new StepFailed("the playlist " + playlist + " is empty");
        }
        return lines.getLast();
    }

    private static String resolve(String base, String relative) {
        return relative.startsWith("/") ? relative : base.substring(0, base.lastIndexOf('/') + 1) + relative;
    }

    void refusesOtherBrowser(Client other) {
        other.get(manifest).expect(403);
        other.get(segment()).expect(403);
    }

    /** @param segment one that played before */
    void awaitRefusal(String segment) {
        Eventually.holds(
                "the segments to be refused", () -> browser.get(segment).status() == 403);
        browser.get(manifest).expect(403);
    }
}
