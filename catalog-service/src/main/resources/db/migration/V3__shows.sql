-- The schedule. free_at = end + cleaning: until then no other show that takes place can have the screen.
create extension if not exists btree_gist;

create table show (
    id         uuid primary key,
    number     bigint generated always as identity constraint show_number_unique unique,
    movie_id   uuid not null constraint show_movie references movie,
    theater_id uuid not null constraint show_theater references theater,
    screen_id  uuid not null constraint show_screen references screen,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    free_at    timestamptz not null,
    format     text not null,
    language   text not null,
    currency   text not null,
    status     text not null constraint show_status_known check (status in ('SCHEDULED', 'CLOSING', 'CANCELLED')),
    version    bigint not null,
    constraint show_lasts check (starts_at < ends_at and ends_at <= free_at),
    constraint show_screen_free exclude using gist (screen_id with =, tstzrange(starts_at, free_at) with &&)
        where (status <> 'CANCELLED')
);

create index show_movie_start on show (movie_id, starts_at);
create index show_theater_start on show (theater_id, starts_at);

create table show_price (
    show_id      uuid not null constraint show_price_show references show,
    category     text not null,
    amount_minor bigint not null constraint show_price_not_negative check (amount_minor >= 0),
    primary key (show_id, category)
);
