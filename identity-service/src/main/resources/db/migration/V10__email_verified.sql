-- Whether the account's person has shown that its address is theirs.
alter table account add column email_verified boolean not null default false;
