-- The mail queue. A mail is written in the transaction of the event that causes it and sent afterwards.
create table mail (
    id              uuid primary key,
    cause           uuid        not null,
    kind            text        not null,
    user_id         uuid        not null,
    address         text        not null,
    addressee       text        not null,
    subject         text        not null,
    html            text        not null,
    plain           text        not null,
    state           text        not null default 'QUEUED',
    version         bigint      not null default 0,
    attempts        integer     not null default 0,
    queued_at       timestamptz not null default app_now(),
    next_attempt_at timestamptz not null default clock_timestamp(),
    lease           uuid,
    leased_until    timestamptz,
    sent_at         timestamptz,
    failure         text,
    constraint mail_told_once unique (cause, kind, user_id),
    constraint mail_state check (state in ('QUEUED', 'SENT', 'FAILED')),
    constraint mail_sent_has_time check ((state = 'SENT') = (sent_at is not null))
);

create index mail_due on mail (next_attempt_at) where state = 'QUEUED';
