-- Theaters and their screens; whoever is named owner_id manages both.
create table theater (
    id        uuid primary key,
    name      text not null,
    city      text not null,
    zone      text not null,
    currency  text not null constraint theater_currency_iso check (currency ~ '^[A-Z]{3}$'),
    owner_id  uuid not null,
    withdrawn boolean not null default false,
    version   bigint not null
);

create index theater_owner on theater (owner_id);

create table screen (
    id           uuid primary key,
    theater_id   uuid not null constraint screen_theater references theater,
    name         text not null,
    row_count    int not null constraint screen_rows check (row_count between 1 and 40),
    column_count int not null constraint screen_columns check (column_count between 1 and 50),
    accessible   text[] not null
);

create unique index screen_name_unique on screen (theater_id, lower(name));
