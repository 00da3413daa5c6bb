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

    private static final String SCREENS = """
            select s.id, s.theater_id, s.name, s.layout_version, l.layout
            from screen s join screen_layout l on l.screen_id = s.id and l.version = s.layout_version
            """;

    private final JdbcClient jdbc;
    private final Layouts layouts;

    FindTheaters(JdbcClient jdbc, Layouts layouts) {
        this.jdbc = jdbc;
        this.layouts = layouts;
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

    /** A screen with every seat, as it is built now. */
    HallView hall(UUID theaterId, UUID screenId) {
        return jdbc.sql(SCREENS + """
                    where s.id = :screen and s.theater_id = :theater
                      and exists (select from theater t where t.id = s.theater_id and not t.withdrawn)
                """)
                .param("screen", screenId)
                .param("theater", theaterId)
                .query(this::screen)
                .optional()
                .map(screen -> HallView.of(screen.id(), screen.name(), screen.layoutVersion(), screen.layout()))
                .orElseThrow(() -> new ScreenUnknown(screenId));
    }

    private List<TheaterView> withScreens(List<TheaterRow> theaters) {
        if (theaters.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<ScreenView>> screens = jdbc
                .sql(SCREENS + " where s.theater_id in (:ids) order by s.name")
                .param("ids", theaters.stream().map(TheaterRow::id).toList())
                .query(this::screen)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        ScreenRow::theaterId, Collectors.mapping(ScreenRow::view, Collectors.toList())));
        return theaters.stream()
                .map(theater -> theater.view(screens.getOrDefault(theater.id(), List.of())))
                .toList();
    }

    private ScreenRow screen(ResultSet row, int index) throws SQLException {
        return new ScreenRow(
                row.getObject("theater_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("layout_version"),
                layouts.parsed(row.getString("layout")));
    }

    private record ScreenRow(UUID theaterId, UUID id, String name, int layoutVersion, Layout layout) {

        ScreenView view() {
            return ScreenView.of(id, name, layoutVersion, layout);
        }
    }

    private record TheaterRow(
            UUID id,
            String name,
            String city,
            @Nullable String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String zone,
            String currency,
            UUID ownerId) {

        TheaterView view(List<ScreenView> screens) {
            return new TheaterView(id, name, city, address, latitude, longitude, zone, currency, ownerId, screens);
        }
    }
}
