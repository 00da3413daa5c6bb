-- Where in its city a theater stands.
alter table theater add column address text;
alter table theater add column latitude double precision
    constraint theater_latitude check (latitude between -90 and 90);
alter table theater add column longitude double precision
    constraint theater_longitude check (longitude between -180 and 180);
alter table theater add constraint theater_place_whole check ((latitude is null) = (longitude is null));
