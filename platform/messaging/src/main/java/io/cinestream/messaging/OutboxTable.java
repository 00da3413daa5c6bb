package io.cinestream.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The relay's view of the outbox: leases by the database's clock, rows in their order, deletion when the broker has them. */
class OutboxTable {

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            long seq,
            UUID id,
            String topic,
            UUID aggregateId,
            String type,
            String payload,
            @Nullable String traceparent,
            String createdAt) {}

    /** Takes every shard that nobody holds and renews those we hold. */
    Set<Integer> lease(UUID owner) {
        return jdbc.sql("""
                update outbox_lease set owner = :owner, leased_until = clock_timestamp() + interval '10 s'
                 where shard in (select shard from outbox_lease
                                  where owner = :owner or leased_until < clock_timestamp()
                                  order by shard for update skip locked)
                returning shard
                """).param("owner", owner).query(Integer.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void release(UUID owner) {
        jdbc.sql("update outbox_lease set owner = null, leased_until = '-infinity' where owner = :owner")
                .param("owner", owner)
                .update();
    }

    List<Row> next(Set<Integer> shards, int most) {
        return jdbc.sql("""
                select seq, id, aggregatetype, aggregateid, type, payload::text, traceparent,
                       payload ->> 'occurredAt' as created_at
                  from outbox where shard = any(:shards) order by seq limit :most
                """)
                .param("shards", shards.toArray(Integer[]::new))
                .param("most", most)
                .query((row, number) -> new Row(
                        row.getLong("seq"),
                        row.getObject("id", UUID.class),
                        row.getString("aggregatetype"),
                        row.getObject("aggregateid", UUID.class),
                        row.getString("type"),
                        row.getString("payload"),
                        row.getString("traceparent"),
                        row.getString("created_at")))
                .list();
    }

    void delete(List<Row> sent) {
        Long[] seqs = sent.stream().map(Row::seq).toArray(Long[]::new);
        Arrays.sort(seqs);
        jdbc.sql("delete from outbox where seq = any(:seqs)")
                .param("seqs", seqs)
                .update();
    }

    void notifyOthers() {
        jdbc.sql("select pg_notify('outbox', '')").query(String.class).optional();
    }
}
