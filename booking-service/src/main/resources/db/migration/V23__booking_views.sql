-- The bookings of a show and of an owner's shows are read in order of time, and found by the beginning of a reference.
create index booking_of_show on booking (show_id, placed_at desc, id);
create index show_of_owner on show (owner_id, starts_at);
create index booking_by_reference on booking (reference text_pattern_ops);
