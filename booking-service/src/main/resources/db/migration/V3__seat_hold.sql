-- A customer's claim on seats until expires_at. A live hold occupies one of the customer's slots for the show, and the
-- unique key on it is the cap; its request key makes a repeated request find the hold it already has.
create table seat_hold (
    id           uuid        not null,
    show_id      uuid        not null,
    customer_id  uuid        not null,
    slot         smallint,
    request_key  uuid,
    seats        text[]      not null,
    categories   text[]      not null,
    prices_minor bigint[]    not null,
    currency     text        not null,
    state        text        not null default 'LIVE',
    held_at      timestamptz not null,
    expires_at   timestamptz not null,
    booking_id   uuid,
    constraint seat_hold_pk primary key (id),
    constraint seat_hold_slot_once unique (show_id, customer_id, slot),
    constraint seat_hold_request_once unique (customer_id, request_key),
    constraint seat_hold_booking_once unique (booking_id),
    constraint seat_hold_state_known check (state in ('LIVE', 'CONSUMED', 'RELEASED', 'EXPIRED')),
    constraint seat_hold_only_live_has_slot check (state = 'LIVE' or slot is null),
    constraint seat_hold_consumed_by_booking check ((state = 'CONSUMED') = (booking_id is not null)),
    constraint seat_hold_has_seats check (cardinality(seats) > 0
        and cardinality(seats) = cardinality(prices_minor) and cardinality(seats) = cardinality(categories))
);
create index seat_hold_to_sweep on seat_hold (expires_at) where state = 'LIVE';
