package io.cinestream.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the {@code type} of a problem document leads: one page per code, from the sentences in problems.json. */
@RestController
class ProblemPages {

    private final JsonNode known;
    private final String page;

    ProblemPages(JsonMapper json) throws IOException {
        known = json.readTree(read("pages/problems.json"));
        page = read("pages/problem.html");
    }

    /** A code that is not listed has a page too: services add codes without asking here. */
    @GetMapping("/problems/{code:[a-z0-9][a-z0-9-]{0,59}}")
    ResponseEntity<String> explain(@PathVariable String code) {
        JsonNode entry = known.path(code);
        String html = page.replace("{{code}}", code)
                .replace("{{title}}", entry.path("title").asString(sentence(code)))
                .replace(
                        "{{meaning}}",
                        entry.path("meaning")
                                .asString(known.path("").path("meaning").asString()))
                .replace(
                        "{{remedy}}",
                        entry.path("remedy")
                                .asString(known.path("").path("remedy").asString()));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(html);
    }

    private static String sentence(String code) {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('-', ' ');
    }

    private static String read(String name) throws IOException {
        try (InputStream in = new ClassPathResource(name).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
