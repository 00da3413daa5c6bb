-- Single seats of a booking can be given back, each for exactly what it came to; in rows from before, that is its price.
alter table booking_seat
    add column paid_minor bigint,
    add column cancelled  boolean not null default false,
    add constraint booking_seat_cancelled_is_not_sold check (not (cancelled and sold));
