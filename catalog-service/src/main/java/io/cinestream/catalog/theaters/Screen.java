package io.cinestream.catalog.theaters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One screen of a theater. Its layout stays as it is: shows were sold with it. */
@Entity
class Screen {

    @Id
    private UUID id;

    private UUID theaterId;
    private String name;

    @Column(name = "row_count")
    private int rows;

    @Column(name = "column_count")
    private int columns;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> accessible;

    @SuppressWarnings("NullAway.Init")
    protected Screen() {}

    Screen(UUID id, UUID theaterId, String name, Layout layout) {
        this.id = id;
        this.theaterId = theaterId;
        this.name = name;
        this.rows = layout.rows();
        this.columns = layout.columns();
        this.accessible = layout.accessible();
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

    Layout layout() {
        return new Layout(rows, columns, List.copyOf(accessible));
    }
}
