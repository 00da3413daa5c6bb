-- The inbox. A user's toasts are numbered without gaps in the order of their commits, so that a stream resumes exactly.
create table toast_position (
    user_id uuid primary key,
    last    bigint not null
);

create table toast (
    id       uuid primary key,
    user_id  uuid        not null,
    position bigint      not null,
    cause    uuid        not null,
    kind     text        not null,
    title    text        not null,
    body     text        not null,
    page     text        not null,
    told_at  timestamptz not null default app_now(),
    read_at  timestamptz,
    constraint toast_told_once unique (cause, kind, user_id),
    constraint toast_position_once unique (user_id, position)
);

create index toast_unread on toast (user_id, position) where read_at is null;
