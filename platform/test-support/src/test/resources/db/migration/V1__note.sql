-- What the sample service keeps: a note that ends at its deadline.
create table note (id uuid constraint note_pk primary key, version bigint not null, ends_at timestamptz not null);
