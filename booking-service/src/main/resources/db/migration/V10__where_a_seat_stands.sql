-- Where in its row a seat stands, and for whom it is, so that the best of the free ones can be chosen. A seat that was opened
-- before has no place of its own: its number stands in for it.
alter table seat
    add column place integer,
    add column companion boolean not null default false,
    add column restricted_view boolean not null default false;
