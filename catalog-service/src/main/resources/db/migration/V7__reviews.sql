-- Reviews with their likes; per film the sum and number behind its exact average; who held tickets of which film.
create table review (
    id         uuid primary key,
    movie_id   uuid not null constraint review_movie references movie,
    user_id    uuid not null,
    stars      int not null constraint review_stars check (stars between 1 and 5),
    text       text not null,
    hidden     boolean not null,
    likes      int not null default 0 constraint review_likes_not_negative check (likes >= 0),
    written_at timestamptz not null,
    edited_at  timestamptz,
    version    bigint not null,
    constraint review_once unique (movie_id, user_id)
);

create table review_like (
    review_id uuid not null constraint review_like_review references review on delete cascade,
    user_id   uuid not null,
    primary key (review_id, user_id)
);

create table movie_rating (
    movie_id uuid primary key constraint movie_rating_movie references movie,
    stars    bigint not null default 0,
    reviews  bigint not null default 0,
    constraint movie_rating_possible check (reviews >= 0 and stars between reviews and 5 * reviews)
);

create table viewing (
    booking_id uuid primary key,
    user_id    uuid not null,
    movie_id   uuid not null,
    starts_at  timestamptz not null
);

create index viewing_of_movie on viewing (movie_id, user_id);
