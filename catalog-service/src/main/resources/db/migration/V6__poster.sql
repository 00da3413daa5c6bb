-- Uploaded posters in several widths. What an address names never changes; a replaced one stays a while for pages that show it.
alter table movie add column poster text constraint movie_poster_digest check (poster ~ '^[0-9a-f]{32}$');

create table poster (
    movie_id    uuid not null constraint poster_movie references movie,
    digest      text not null,
    width       int not null,
    content     bytea not null,
    replaced_at timestamptz,
    primary key (movie_id, digest, width)
);

-- Pictures are compressed already.
alter table poster alter column content set storage external;
