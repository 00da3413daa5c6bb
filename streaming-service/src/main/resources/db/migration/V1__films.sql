-- One film per movie. Its making is a queue in this table: WANTED films are claimed under a lease, made outside any transaction.
create table film (
    id              uuid primary key,
    movie_id        uuid    not null,
    title           text,
    state           text    not null default 'KNOWN',
    edition         uuid,
    version         bigint  not null default 0,
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null default clock_timestamp(),
    lease           uuid,
    leased_until    timestamptz,
    failure         text,
    constraint film_per_movie unique (movie_id),
    constraint film_state check (state in ('KNOWN', 'WANTED', 'READY', 'FAILED')),
    constraint film_ready_has_edition check (state <> 'READY' or edition is not null)
);

create index film_wanted on film (next_attempt_at) where state = 'WANTED';
