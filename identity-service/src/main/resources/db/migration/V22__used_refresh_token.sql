-- Refresh tokens that were exchanged. Keycloak tells an old one from the newest by whole seconds only; here each counts once.
create table used_refresh_token (
    id          text        not null,
    session_id  text        not null,
    expires_at  timestamptz not null,
    constraint used_refresh_token_pk primary key (id)
);
create index used_refresh_token_expires_at on used_refresh_token (expires_at);
