-- Who asked for a code to reset a password, known or not: written down alike, answered alike, looked at afterwards.
create table password_reset_request (
    id           uuid        not null,
    email        text        not null,
    requested_at timestamptz not null default app_now(),
    constraint password_reset_request_pk primary key (id)
);

-- A password is being set in Keycloak. Whoever is cut off there leaves the row behind, and the sessions are ended for them.
create table unfinished_password (
    user_id uuid        not null,
    attempt uuid        not null,
    since   timestamptz not null,
    constraint unfinished_password_pk primary key (user_id)
);
