-- When a booking's confirmation was last asked for again: nobody's mailbox is flooded by a button.
create table booking_resend (
    booking_id uuid        not null,
    at         timestamptz not null,
    constraint booking_resend_pk primary key (booking_id),
    constraint booking_resend_booking_fk foreign key (booking_id) references booking (id)
);
