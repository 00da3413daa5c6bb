package io.cinestream.catalog.theaters;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** One screen of a theater. Shows are sold with the layout of their day, so a rebuilt screen only points to a newer one. */
@Entity
class Screen {

    @Id
    private UUID id;

    private UUID theaterId;
    private String name;
    private int layoutVersion;

    @SuppressWarnings("NullAway.Init")
    protected Screen() {}

    Screen(UUID id, UUID theaterId, String name) {
        this.id = id;
        this.theaterId = theaterId;
        this.name = name;
        this.layoutVersion = 1;
    }

    void rename(String name) {
        this.name = name;
    }

    /** @return the version that its new layout gets */
    int rebuild() {
        return ++layoutVersion;
    }

    UUID id() {
        return id;
    }

    UUID theaterId() {
        return theaterId;
    }

    String name() {
        return name;
    }

    int layoutVersion() {
        return layoutVersion;
    }
}
