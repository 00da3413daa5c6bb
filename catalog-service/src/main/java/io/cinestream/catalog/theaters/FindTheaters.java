package io.cinestream.catalog.theaters;

import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads theaters with their screens for everyone. */
@Component
class FindTheaters {

    private static final String MATCHING = """
            from theater t
            where not t.withdrawn
              and (:city::text is null or fold(t.city) = fold(:city))
              and (:owner::uuid is null or t.owner_id = :owner)
            """;

    private final JdbcClient jdbc;

    FindTheaters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listing<TheaterView> matching(@Nullable String city, @Nullable UUID owner, Paging paging) {
        long total = jdbc.sql("select count(*) " + MATCHING)
                .param("city", city)
                .param("owner", owner)
                .query(Long.class)
                .single();
        List<TheaterRow> found = jdbc.sql("select t.* " + MATCHING
                        + " order by fold(t.city), fold(t.name), t.id limit :limit offset :offset")
                .param("city", city)
                .param("owner", owner)
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query(TheaterRow.class)
                .list();
        return paging.listing(withScreens(found), total);
    }

    TheaterView one(UUID id) {
        return withScreens(jdbc.sql("select * from theater where id = :id and not withdrawn")
                        .param("id", id)
                        .query(TheaterRow.class)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new TheaterUnknown(id));
    }

    private List<TheaterView> withScreens(List<TheaterRow> theaters) {
        if (theaters.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<ScreenView>> screens = jdbc
                .sql("select * from screen where theater_id in (:ids) order by name")
                .param("ids", theaters.stream().map(TheaterRow::id).toList())
                .query(FindTheaters::screen)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        ScreenRow::theaterId, Collectors.mapping(ScreenRow::screen, Collectors.toList())));
        return theaters.stream()
                .map(theater -> theater.view(screens.getOrDefault(theater.id(), List.of())))
                .toList();
    }

    private static ScreenRow screen(ResultSet row, int index) throws SQLException {
        Layout layout = new Layout(row.getInt("row_count"), row.getInt("column_count"), List.of((String[])
                row.getArray("accessible").getArray()));
        return new ScreenRow(
                row.getObject("theater_id", UUID.class),
                ScreenView.of(row.getObject("id", UUID.class), row.getString("name"), layout));
    }

    private record ScreenRow(UUID theaterId, ScreenView screen) {}

    private record TheaterRow(UUID id, String name, String city, String zone, String currency, UUID ownerId) {

        TheaterView view(List<ScreenView> screens) {
            return new TheaterView(id, name, city, zone, currency, ownerId, screens);
        }
    }
}
