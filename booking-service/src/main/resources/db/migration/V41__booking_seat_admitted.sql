-- Whether somebody sits in the seat: then its customer no longer cancels it.
alter table booking_seat add column admitted boolean not null default false;
