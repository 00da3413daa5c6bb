-- Administrators look for people by any part of their address or name; an owner's application waits for one of them.
create extension if not exists pg_trgm;
create index account_search on account using gin ((lower(email || ' ' || full_name)) gin_trgm_ops) where email is not null;

create table owner_application (
    id           uuid        not null,
    user_id      uuid        not null,
    theater      text        not null,
    city         text        not null,
    message      text,
    state        text        not null default 'OPEN',
    created_at   timestamptz not null default app_now(),
    decided_at   timestamptz,
    reason       text,
    constraint owner_application_pk primary key (id),
    constraint owner_application_state_known check (state in ('OPEN', 'APPROVED', 'REJECTED')),
    constraint owner_application_decided_once check ((state = 'OPEN') = (decided_at is null))
);

-- One at a time, however often it is sent.
create unique index owner_application_one_open on owner_application (user_id) where state = 'OPEN';
create index owner_application_user on owner_application (user_id, created_at);
create index owner_application_state on owner_application (state, created_at);
