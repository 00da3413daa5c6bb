-- A movie is withdrawn with all its shows or not at all: while it closes, booking's counts are kept until the last one is in.
alter table movie add column closing boolean not null default false;
alter table show add column active_bookings int
    constraint show_counted_while_closing check (active_bookings is null or (active_bookings >= 0 and status <> 'SCHEDULED'));
