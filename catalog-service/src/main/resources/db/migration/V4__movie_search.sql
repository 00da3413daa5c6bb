-- What a search finds a movie by: beginnings of words (full text) and, when nothing fits, near words (trigrams).
create extension if not exists pg_trgm;

alter table movie add column document tsvector generated always as (
    setweight(to_tsvector('simple'::regconfig, fold(title)), 'A')
    || setweight(to_tsvector('simple'::regconfig, fold(coalesce(director, '') || ' ' || words(actors))), 'B')
    || setweight(to_tsvector('simple'::regconfig, fold(coalesce(description, ''))), 'D')) stored;

create index movie_document on movie using gin (document);
create index movie_search on movie using gin (search gin_trgm_ops);

-- A word anywhere in a text, as a pattern of LIKE.
create function containing(word text) returns text language sql immutable strict parallel safe
    as $$ select '%' || regexp_replace(fold(word), '([\\%_])', '\\\1', 'g') || '%' $$;

-- Words that begin so, as a query of the full text.
create function beginning(word text) returns tsquery language sql immutable strict parallel safe
    as $$ select to_tsquery('simple'::regconfig, '''' || translate(fold(word), '''\', '  ') || ''':*') $$;
