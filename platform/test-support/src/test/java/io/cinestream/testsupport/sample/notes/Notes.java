package io.cinestream.testsupport.sample.notes;

import io.cinestream.messaging.Outbox;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The facade: the only thing that other modules may use. */
@Component
public class Notes {

    private final JdbcClient jdbc;
    private final Outbox outbox;

    Notes(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** Writes a note that lives for an hour. */
    @Transactional
    public void write(NoteId note) {
        int written = jdbc.sql("insert into note values (?, 1, app_now() + interval '1 hour') on conflict do nothing")
                .param(note.value())
                .update();
        if (written == 1) {
            outbox.append(note.value(), 1, new NoteWritten(note.value(), 0));
        }
    }

    boolean lives(UUID note) {
        return jdbc.sql("select count(*) from note where id = ? and ends_at > app_now()")
                        .param(note)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
