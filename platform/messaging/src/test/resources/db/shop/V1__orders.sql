-- An aggregate to lock.
create table orders (id uuid not null, version bigint not null, constraint orders_pk primary key (id));
