-- The proof that no seat is sold twice: whatever the code above does, a seat has at most one row here with sold.
create table booking_seat (
    booking_id  uuid    not null,
    show_id     uuid    not null,
    seat        text collate "C" not null,
    category    text    not null,
    price_minor bigint  not null,
    sold        boolean not null default false,
    constraint booking_seat_pk primary key (booking_id, seat),
    constraint booking_seat_booking_fk foreign key (booking_id) references booking (id),
    constraint booking_seat_seat_fk foreign key (show_id, seat) references seat (show_id, seat)
);
create unique index booking_seat_sold_once on booking_seat (show_id, seat) where sold;
