-- An account's life after registration: sessions end, it is shut and opened again, and in the end its person is forgotten.
alter table account
    alter column email drop not null,
    add column sessions_not_before timestamptz,
    add column realm_version bigint not null default 1,
    add column realm_due_at timestamptz not null default '-infinity',
    drop constraint account_state_known,
    drop constraint account_pending_has_lease,
    drop constraint account_full_name_length,
    add constraint account_state_known check (state in ('PENDING', 'ACTIVE', 'DISABLED', 'ANONYMISED')),
    add constraint account_pending_has_lease check (state <> 'PENDING' or leased_until is not null),
    add constraint account_full_name_length check (length(full_name) <= 120 and (full_name = '') = (state = 'ANONYMISED')),
    add constraint account_forgotten_has_no_address check ((email is null) = (state = 'ANONYMISED')),
    add constraint account_locale_known check (locale in ('en', 'de'));

-- Whose Keycloak user is not yet as the account says.
create index account_ahead_of_realm on account (realm_due_at) where realm_version < version and state <> 'PENDING';

-- What the last administrator is looked for by, locked in this order.
create index account_admins on account (user_id) where role = 'admin' and state = 'ACTIVE';
