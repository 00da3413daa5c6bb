package io.cinestream.testsupport.sample.readings;

import io.cinestream.messaging.Subscription;
import io.cinestream.testsupport.sample.notes.NoteId;
import io.cinestream.testsupport.sample.notes.Notes;
import io.cinestream.testsupport.sample.notes.TooManyNotes;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Readings {

    record TheaterAdded(UUID theaterId, String name) {}

    @Bean
    Subscription theaters(Notes notes) {
        return Subscription.to("cinestream.catalog.theaters")
                .as("sample-theaters")
                .projection(
                        "theater.added.v1",
                        TheaterAdded.class,
                        theater -> write(notes, new NoteId(theater.theaterId())));
    }

    private static void write(Notes notes, NoteId note) {
        try {
            notes.write(note);
        } catch (TooManyNotes full) {
            throw new IllegalStateException("no room for " + note, full);
        }
    }
}
