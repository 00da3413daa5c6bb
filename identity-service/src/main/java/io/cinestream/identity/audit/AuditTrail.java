package io.cinestream.identity.audit;

import io.cinestream.starter.Ids;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was ever recorded; a trigger keeps it as it is. */
@Repository
public class AuditTrail {

    private static final String MATCHING = """
             from audit_entry
            where (:actor::uuid is null or actor = :actor)
              and (:subject::uuid is null or subject = :subject)
              and (:action::text is null or action = :action)
              and (:from::timestamptz is null or at >= :from::timestamptz)
              and (:until::timestamptz is null or at < :until::timestamptz)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Belongs into the transaction of the deed.
     *
     * @param action words with hyphens, such as {@code role-changed}
     * @param details no secrets, and nothing that says who an account belongs to: an entry outlives the account
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, UUID subject, Map<String, ?> details) {
        jdbc.sql("""
                insert into audit_entry (id, actor, address, action, subject, details)
                values (:id, :actor, :address, :action, :subject, :details::jsonb)""")
                .param("id", Ids.next())
                .param("actor", actor.userId())
                .param("address", actor.address())
                .param("action", action)
                .param("subject", subject)
                .param("details", json.writeValueAsString(details))
                .update();
    }

    Listing<AuditEntry> matching(AuditFilter filter, Paging paging) {
        Map<String, @Nullable Object> wanted = new HashMap<>();
        wanted.put("actor", filter.actor());
        wanted.put("subject", filter.subject());
        wanted.put("action", filter.action());
        wanted.put("from", filter.from() == null ? null : filter.from().toString());
        wanted.put("until", filter.until() == null ? null : filter.until().toString());
        long total = jdbc.sql("select count(*)" + MATCHING)
                .params(wanted)
                .query(Long.class)
                .single();
        List<AuditEntry> items = jdbc.sql(
                        "select *" + MATCHING + " order by at desc, id desc limit :limit offset :offset")
                .params(wanted)
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query(AuditEntry.class)
                .list();
        return paging.listing(items, total);
    }

    /** What was done to somebody or by them. Who else was there, and from where, is not theirs to know. */
    public List<AuditEntry> about(UUID userId) {
        return jdbc.sql("""
                select id, at, action, subject, details,
                       case when actor = :userId then actor end as actor, case when actor = :userId then address end as address
                  from audit_entry where subject = :userId or actor = :userId order by at, id""").param("userId", userId).query(AuditEntry.class).list();
    }
}
