-- A slug is an address: it names one movie and never another.
update movie set slug = slug || '-' || number
 where exists (select from movie other where other.slug = movie.slug and other.number < movie.number);

alter table movie add constraint movie_slug_unique unique (slug);
