-- The films on offer. `search` is what a search reads: title, director and actors without case and accents.
create extension if not exists unaccent;

-- unaccent with a named dictionary gives the same answer for ever, which PostgreSQL cannot know by itself.
create function fold(value text) returns text language sql immutable strict parallel safe
    as $$ select lower(unaccent('unaccent'::regdictionary, value)) $$;

create function words(value text[]) returns text language sql immutable strict parallel safe
    as $$ select array_to_string(value, ' ') $$;

create table movie (
    id               uuid primary key,
    number           bigint generated always as identity constraint movie_number_unique unique,
    title            text not null,
    slug             text not null,
    genres           text[] not null,
    languages        text[] not null,
    duration_minutes int not null constraint movie_lasts check (duration_minutes between 1 and 1000),
    description      text,
    trailer_url      text,
    certificate      text,
    release_date     date,
    actors           text[] not null,
    director         text,
    status           text not null constraint movie_status_known check (status in ('UPCOMING', 'RELEASED', 'WITHDRAWN')),
    version          bigint not null,
    search           text generated always as (fold(title || ' ' || coalesce(director, '') || ' ' || words(actors))) stored
);
