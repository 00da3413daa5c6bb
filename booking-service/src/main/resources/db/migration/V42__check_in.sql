-- Who was let in with which ticket. The unique index is what lets one in and not two; a scan repeated finds its own row.
create table check_in (
    id         uuid        not null,
    booking_id uuid        not null,
    show_id    uuid        not null,
    seat       text collate "C" not null,
    nonce      text        not null,
    at         timestamptz not null,
    undone_at  timestamptz,
    constraint check_in_pk primary key (id),
    constraint check_in_booking_fk foreign key (booking_id) references booking (id),
    constraint check_in_scan_once unique (booking_id, seat, nonce)
);
create unique index check_in_seat_once on check_in (show_id, seat) where undone_at is null;
