-- Whom a message goes to: a copy of identity's users, kept by their events.
create table recipient (
    user_id   uuid primary key,
    email     text not null,
    full_name text not null,
    locale    text not null
);
