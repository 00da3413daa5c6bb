-- What payment last told about each payment of a booking; shown to the customer, decides nothing.
create table payment (
    id           uuid        not null,
    booking_id   uuid        not null,
    status       text        not null,
    amount_minor bigint      not null,
    currency     text        not null,
    version      bigint      not null,
    constraint payment_pk primary key (id)
);
create index payment_of_booking on payment (booking_id);
