-- Accounts, and the addresses that are kept while an account is being made: one row either way, so an address is unique over both.
create table account (
    registration  uuid        not null,
    state         text        not null,
    user_id       uuid,
    email         text        not null,
    full_name     text        not null,
    role          text        not null,
    founder       boolean     not null default false,
    locale        text        not null default 'en',
    version       bigint      not null default 0,
    leased_until  timestamptz,
    created_at    timestamptz not null default app_now(),
    constraint account_pk primary key (registration),
    constraint account_email_unique unique (email),
    constraint account_user_unique unique (user_id),
    constraint account_state_known check (state in ('PENDING', 'ACTIVE')),
    constraint account_role_known check (role in ('admin', 'owner', 'customer')),
    constraint account_email_lower check (email = lower(email)),
    constraint account_full_name_length check (length(full_name) between 1 and 120),
    constraint account_active_has_user check (state = 'PENDING' or (user_id is not null and version > 0)),
    constraint account_pending_has_lease check (state = 'ACTIVE' or leased_until is not null)
);

-- Only one account is ever created as the first administrator, however many requests race for it.
create unique index account_one_founder on account (founder) where founder;

-- What the finisher looks for.
create index account_pending on account (leased_until) where state = 'PENDING';
