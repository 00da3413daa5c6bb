-- Booking's own copy of catalog's shows: what a sale needs to know, so that no request leaves this service.
create table show (
    id           uuid        not null,
    version      bigint      not null,
    status       text        not null,
    movie_id     uuid        not null,
    movie_title  text        not null,
    theater_id   uuid        not null,
    theater_name text        not null,
    city         text        not null,
    owner_id     uuid        not null,
    screen_id    uuid        not null,
    screen_name  text        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    zone         text        not null,
    currency     text        not null,
    constraint show_pk primary key (id),
    constraint show_status_known check (status in ('OPEN', 'CLOSING', 'CANCELLED', 'DELETED'))
);
