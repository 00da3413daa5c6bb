-- One row per seat of a show: who may sell it next is decided by this row alone, under its own lock and version.
create table seat (
    show_id      uuid        not null,
    seat         text collate "C" not null,
    position     integer     not null,
    row_label    text        not null,
    number       integer     not null,
    category     text        not null,
    accessible   boolean     not null,
    price_minor  bigint      not null,
    state        text        not null default 'FREE',
    hold_id      uuid,
    customer_id  uuid,
    expires_at   timestamptz,
    booking_id   uuid,
    block_reason text,
    version      bigint      not null default 1,
    constraint seat_pk primary key (show_id, seat),
    constraint seat_show_fk foreign key (show_id) references show (id),
    constraint seat_price_not_negative check (price_minor >= 0),
    constraint seat_state_whole check (case state
        when 'FREE' then hold_id is null and customer_id is null and expires_at is null and booking_id is null
            and block_reason is null
        when 'HELD' then hold_id is not null and customer_id is not null and expires_at is not null and block_reason is null
        when 'SOLD' then customer_id is not null and booking_id is not null and expires_at is null and block_reason is null
        when 'BLOCKED' then block_reason is not null and customer_id is null and hold_id is null and booking_id is null
            and expires_at is null
        else false end)
) with (fillfactor = 70);
