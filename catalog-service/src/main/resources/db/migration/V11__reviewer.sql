-- The short name beside a person's reviews. One who is forgotten keeps a row without it, so that nothing brings it back.
create table reviewer (
    user_id   uuid primary key,
    name      text,
    forgotten boolean not null default false,
    constraint reviewer_forgotten_is_blank check (not forgotten or name is null)
);

create index review_of_user on review (user_id);
create index review_like_of_user on review_like (user_id);
create index viewing_of_user on viewing (user_id);
