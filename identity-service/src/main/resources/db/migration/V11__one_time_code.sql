-- One code for each account and purpose, so that a new one invalidates the old. Only a keyed hash is kept; none: used.
create table one_time_code (
    user_id       uuid        not null,
    purpose       text        not null,
    hash          bytea,
    expires_at    timestamptz not null,
    attempts_left integer     not null,
    counted_since timestamptz not null default app_now(),
    counted       integer     not null default 1,
    constraint one_time_code_pk primary key (user_id, purpose),
    constraint one_time_code_purpose_known check (purpose in ('email-confirmation', 'password-reset')),
    constraint one_time_code_attempts check (attempts_left >= 0)
);

-- A link carries nothing but its code.
create index one_time_code_hash on one_time_code (hash) where hash is not null;

-- How many mails were asked for in each person's name: the version of their events, taken under the row's lock.
create table mail_request (
    user_id uuid   not null,
    version bigint not null,
    constraint mail_request_pk primary key (user_id)
);
