package io.cinestream.testsupport.sample.notes;

import io.cinestream.starter.access.Caller;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NotesController {

    private final Notes notes;
    private final AtomicInteger attempts = new AtomicInteger();

    NotesController(Notes notes) {
        this.notes = notes;
    }

    record State(UUID note, UUID reader, String role, boolean alive) {}

    /** Never well: tells how often it was asked, and which cookie came along. */
    @GetMapping("/api/notes/outage")
    ResponseEntity<Void> outage(@CookieValue(defaultValue = "none") String seen) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "0")
                .header("Set-Cookie", "seen=yes")
                .header("X-Seen", seen)
                .header("X-Attempts", Integer.toString(attempts.incrementAndGet()))
                .build();
    }

    @GetMapping("/api/notes/{note}")
    State state(@PathVariable UUID note, Caller caller) {
        return new State(note, caller.userId(), caller.role().claim(), notes.lives(note));
    }
}
