-- The newest state of each booking that its customer was told of: an older fact that arrives later is not told any more.
create table booking_told (
    booking_id  uuid primary key,
    version     bigint not null,
    reference   text   not null,
    movie_title text   not null
);
