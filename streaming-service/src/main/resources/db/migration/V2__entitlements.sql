-- Who may watch what, by which booking. A revoked booking stays revoked: its row is also the mark that says so.
create table entitlement (
    booking_id  uuid primary key,
    user_id     uuid        not null,
    movie_id    uuid        not null,
    movie_title text        not null,
    until       timestamptz not null,
    revoked     boolean     not null default false,
    version     bigint      not null default 0
);

create index entitlement_of_user on entitlement (user_id, movie_id) where not revoked;
