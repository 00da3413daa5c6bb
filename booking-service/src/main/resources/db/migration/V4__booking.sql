-- The sale and its state; the seats it is about stand in booking_seat.
create table booking (
    id                   uuid        not null,
    version              bigint      not null,
    reference            text        not null,
    customer_id          uuid        not null,
    show_id              uuid        not null,
    hold_id              uuid,
    status               text        not null,
    channel              text        not null,
    currency             text        not null,
    seats_minor          bigint      not null,
    fee_minor            bigint      not null,
    tax_minor            bigint      not null,
    discount_minor       bigint      not null,
    total_minor          bigint      not null,
    refund_minor         bigint,
    sold_for_start       timestamptz not null,
    full_refund_seconds  bigint      not null,
    part_refund_seconds  bigint      not null,
    part_refund_percent  integer     not null,
    held_at              timestamptz not null,
    placed_at            timestamptz not null,
    expires_at           timestamptz not null,
    deadline_moved       boolean     not null,
    changed_at           timestamptz,
    confirmed_at         timestamptz,
    ended_at             timestamptz,
    payment_id           uuid,
    reason               text,
    constraint booking_pk primary key (id),
    constraint booking_reference_once unique (reference),
    constraint booking_hold_once unique (hold_id),
    constraint booking_status_known check (status in ('AWAITING_PAYMENT', 'CONFIRMED', 'EXPIRED', 'CANCELLED', 'REJECTED')),
    constraint booking_adds_up check (total_minor = seats_minor + fee_minor + tax_minor - discount_minor and total_minor >= 0),
    constraint booking_refund_within_total check (refund_minor between 0 and total_minor)
);
create index booking_of_customer on booking (customer_id, placed_at desc, id);
create index booking_by_time on booking (placed_at desc, id);
create index booking_active_of_show on booking (show_id) where status in ('AWAITING_PAYMENT', 'CONFIRMED');
create index booking_to_sweep on booking (expires_at) where status = 'AWAITING_PAYMENT';
