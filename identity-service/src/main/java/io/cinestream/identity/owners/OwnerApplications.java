package io.cinestream.identity.owners;

import io.cinestream.identity.accounts.AccountAnonymised;
import io.cinestream.starter.Ids;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All applications; a partial unique index lets one per person be open. */
@Repository
public class OwnerApplications {

    private static final String MATCHING = """
             from owner_application
            where (:user::uuid is null or user_id = :user) and (:state::text is null or state = :state)
            """;

    private final JdbcClient jdbc;

    OwnerApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OwnerApplication open(UUID userId, ApplicationRequest request) {
        try {
            return jdbc.sql("""
                    insert into owner_application (id, user_id, theater, city, message)
                    values (:id, :userId, :theater, :city, :message) returning *""")
                    .param("id", Ids.next())
                    .param("userId", userId)
                    .param("theater", request.theater().strip())
                    .param("city", request.city().strip())
                    .param("message", request.message())
                    .query(OwnerApplications::application)
                    .single();
        } catch (DuplicateKeyException second) {
            throw new ApplicationOpen();
        }
    }

    /** Empty when it was decided before: of two decisions one is the first. */
    Optional<OwnerApplication> decide(UUID id, boolean approved, @Nullable String reason) {
        return jdbc.sql("""
                update owner_application set state = :state, decided_at = app_now(), reason = :reason
                 where id = :id and state = 'OPEN' returning *""")
                .param("state", approved ? "APPROVED" : "REJECTED")
                .param("reason", reason)
                .param("id", id)
                .query(OwnerApplications::application)
                .optional();
    }

    OwnerApplication get(UUID id) {
        return jdbc.sql("select * from owner_application where id = :id")
                .param("id", id)
                .query(OwnerApplications::application)
                .optional()
                .orElseThrow(ApplicationUnknown::new);
    }

    /** Oldest first: it has waited longest. */
    Listing<OwnerApplication> matching(@Nullable UUID userId, @Nullable String status, Paging paging) {
        Map<String, @Nullable Object> wanted = new HashMap<>();
        wanted.put("user", userId);
        wanted.put("state", status == null ? null : status.toUpperCase(Locale.ROOT));
        long total = jdbc.sql("select count(*)" + MATCHING)
                .params(wanted)
                .query(Long.class)
                .single();
        List<OwnerApplication> items = jdbc.sql(
                        "select *" + MATCHING + " order by created_at, id limit :limit offset :offset")
                .params(wanted)
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query(OwnerApplications::application)
                .list();
        return paging.listing(items, total);
    }

    public List<OwnerApplication> of(UUID userId) {
        return jdbc.sql("select * from owner_application where user_id = :userId order by created_at, id")
                .param("userId", userId)
                .query(OwnerApplications::application)
                .list();
    }

    @EventListener
    void forget(AccountAnonymised gone) {
        jdbc.sql("delete from owner_application where user_id = :userId")
                .param("userId", gone.userId())
                .update();
    }

    private static OwnerApplication application(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new OwnerApplication(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("theater"),
                row.getString("city"),
                row.getString("message"),
                row.getString("state").toLowerCase(Locale.ROOT),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"));
    }
}
