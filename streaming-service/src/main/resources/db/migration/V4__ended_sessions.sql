-- Since when a user's sessions count; a playback begun by an older one is over, although its address needs no session.
create table viewer (
    user_id    uuid primary key,
    not_before timestamptz not null
);

-- When the token was issued that began the playback.
alter table playback add column authorised_at timestamptz;
update playback set authorised_at = started_at;
alter table playback alter column authorised_at set not null;

-- Who asked to be forgotten: nothing is granted to them any more, however late it is heard of.
create table forgotten_holder (
    user_id uuid primary key
);
