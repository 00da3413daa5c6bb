package io.cinestream.identity.users;

import io.cinestream.identity.accounts.UserUnknown;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody who registered, but those in the making and those who are forgotten. */
@Repository
public class FindUsers {

    private static final String MATCHING = """
             from account
            where state in ('ACTIVE', 'DISABLED') and email is not null
              and (:pattern::text is null or lower(email || ' ' || full_name) like :pattern)
            """;

    private final JdbcClient jdbc;

    FindUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listing<ManagedUser> matching(UserFilter filter, Paging paging) {
        long total = jdbc.sql("select count(*)" + MATCHING)
                .param("pattern", filter.pattern())
                .query(Long.class)
                .single();
        List<ManagedUser> items = jdbc.sql(
                        "select *" + MATCHING + " order by " + filter.order() + " limit :limit offset :offset")
                .param("pattern", filter.pattern())
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query(FindUsers::user)
                .list();
        return paging.listing(items, total);
    }

    public ManagedUser one(UUID userId) {
        return jdbc.sql("select * from account where user_id = :userId and state in ('ACTIVE', 'DISABLED')")
                .param("userId", userId)
                .query(FindUsers::user)
                .optional()
                .orElseThrow(() -> new UserUnknown(userId));
    }

    private static ManagedUser user(ResultSet row, int number) throws SQLException {
        return new ManagedUser(
                row.getObject("user_id", UUID.class),
                row.getString("email"),
                row.getString("full_name"),
                row.getString("role"),
                row.getString("locale"),
                row.getString("state").toLowerCase(Locale.ROOT),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
