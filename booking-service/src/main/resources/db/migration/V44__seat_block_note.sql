-- Why the theater keeps a seat back; such a seat has the block reason HOUSE and stays blocked when a withdrawn sale reopens.
alter table seat
    add column block_note text,
    add constraint seat_block_note_of_house check ((block_note is not null) = (block_reason is not distinct from 'HOUSE'));
