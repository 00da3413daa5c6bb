-- What each consumer has taken in: an event once (reactions), a state's newest version (projections).
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default clock_timestamp(),
    constraint inbox_pk primary key (consumer, event_id)
);
create table projection_version (
    consumer     text   not null,
    aggregate_id uuid   not null,
    version      bigint not null,
    constraint projection_version_pk primary key (consumer, aggregate_id)
);

-- Events whose recipient or subject is not known yet; delivered again until it is.
create table parked_event (
    consumer        text        not null,
    event_id        uuid        not null,
    topic           text        not null,
    kafka_partition integer     not null,
    record_key      bytea,
    record_value    bytea       not null,
    type            text        not null,
    reason          text        not null,
    attempts        integer     not null default 0,
    parked_at       timestamptz not null default clock_timestamp(),
    next_attempt_at timestamptz not null default clock_timestamp() + interval '1 s',
    constraint parked_event_pk primary key (consumer, event_id)
);
create index parked_event_due on parked_event (next_attempt_at);
