package io.cinestream.catalog.theaters;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The layouts that screens have and had. */
@Component
class Layouts {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Layouts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID screenId, int version, Layout layout) {
        jdbc.sql("""
                insert into screen_layout (screen_id, version, layout) values (:screen, :version, :layout::jsonb)""")
                .param("screen", screenId)
                .param("version", version)
                .param("layout", json.writeValueAsString(layout))
                .update();
    }

    Layout of(UUID screenId, int version) {
        return parsed(jdbc.sql("select layout from screen_layout where screen_id = :screen and version = :version")
                .param("screen", screenId)
                .param("version", version)
                .query(String.class)
                .single());
    }

    Layout parsed(String stored) {
        return json.readValue(stored, Layout.class);
    }
}
