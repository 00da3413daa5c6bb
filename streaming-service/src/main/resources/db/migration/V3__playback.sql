-- One watching of a film. Token and key are stored as their SHA-256 only: what stands here opens nothing.
create table playback (
    id         uuid primary key,
    user_id    uuid        not null,
    movie_id   uuid        not null,
    booking_id uuid        not null,
    film_id    uuid        not null,
    edition    uuid        not null,
    token_hash bytea       not null,
    key_hash   bytea       not null,
    started_at timestamptz not null default app_now(),
    expires_at timestamptz not null,
    stopped_at timestamptz,
    version    bigint      not null default 1,
    constraint playback_token unique (token_hash)
);

create index playback_running on playback (user_id, movie_id) where stopped_at is null;

-- Where a user was in a movie, to go on from there, on whatever device.
create table watch_position (
    user_id  uuid        not null,
    movie_id uuid        not null,
    seconds  integer     not null,
    seen_at  timestamptz not null,
    constraint watch_position_pk primary key (user_id, movie_id),
    constraint watch_position_in_film check (seconds >= 0)
);
