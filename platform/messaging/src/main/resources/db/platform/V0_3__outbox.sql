-- Facts on their way to Kafka, in Debezium's outbox shape. Rows leave when the broker has them.
create table outbox (
    seq              bigint generated always as identity,
    id               uuid        not null,
    aggregatetype    text        not null,
    aggregateid      uuid        not null,
    aggregateversion bigint      not null,
    type             text        not null,
    payload          jsonb       not null,
    traceparent      text,
    shard            smallint    not null,
    created_at       timestamptz not null default clock_timestamp(),
    constraint outbox_pk primary key (seq),
    constraint outbox_shard_known check (shard between 0 and 7)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create index outbox_shard_seq on outbox (shard, seq);

-- Who relays which shard; one relay a shard keeps the order per key.
create table outbox_lease (
    shard        smallint    not null,
    owner        uuid,
    leased_until timestamptz not null default '-infinity',
    constraint outbox_lease_pk primary key (shard)
);
insert into outbox_lease (shard) select generate_series(0, 7);
