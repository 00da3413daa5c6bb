-- Codes that lower a price. How often one was used is counted in its own row, so that the last use is given out once.
create table promo_code (
    id                    uuid        not null default uuidv7(),
    code                  text        not null,
    percent               integer,
    amount_minor          bigint,
    at_most_minor         bigint,
    minimum_minor         bigint,
    currency              text,
    valid_from            timestamptz,
    valid_until           timestamptz,
    movie_id              uuid,
    theater_id            uuid,
    show_id               uuid,
    max_uses              integer,
    max_uses_per_customer integer,
    used                  integer     not null default 0,
    withdrawn_at          timestamptz,
    constraint promo_code_pk primary key (id),
    constraint promo_code_percent_or_amount check (num_nonnulls(percent, amount_minor) = 1),
    constraint promo_code_percent_range check (percent between 1 and 100),
    constraint promo_code_money_has_currency check (currency is not null or coalesce(amount_minor, at_most_minor, minimum_minor) is null),
    constraint promo_code_within_cap check (used >= 0 and (max_uses is null or used <= max_uses))
);
create unique index promo_code_once on promo_code (code) where withdrawn_at is null;

-- Who uses a code for which booking. A use takes one of the customer's slots, and the unique key on it is their cap; one that
-- was given back has none.
create table promo_use (
    booking_id    uuid     not null,
    promo_code_id uuid     not null,
    customer_id   uuid     not null,
    slot          integer,
    returned      boolean  not null default false,
    constraint promo_use_pk primary key (booking_id),
    constraint promo_use_code_fk foreign key (promo_code_id) references promo_code (id),
    constraint promo_use_booking_fk foreign key (booking_id) references booking (id) deferrable initially deferred,
    constraint promo_use_slot_once unique (promo_code_id, customer_id, slot),
    constraint promo_use_returned_has_no_slot check (not returned or slot is null)
);
