-- Who asked to be forgotten keeps a row without name and address: the mark that nothing is told to them any more.
alter table recipient add column forgotten boolean not null default false;
alter table recipient add constraint recipient_forgotten_is_blank
    check (not forgotten or (email = '' and full_name = ''));
create index mail_of_user on mail (user_id);
