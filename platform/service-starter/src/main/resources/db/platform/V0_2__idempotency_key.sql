-- The final answers of repeated writes, kept for 24 hours; an unfinished row is a claim that ends at claimed_until.
create table idempotency_key (
    caller        uuid        not null,
    key           uuid        not null,
    request_hash  bytea       not null,
    claim         uuid        not null,
    claimed_until timestamptz not null,
    started_at    timestamptz not null,
    status        integer,
    content_type  text,
    location      text,
    body          bytea,
    constraint idempotency_key_pk primary key (caller, key)
);
create index idempotency_key_started_at on idempotency_key (started_at);
