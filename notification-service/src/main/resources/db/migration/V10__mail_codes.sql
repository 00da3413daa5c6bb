-- A code in a mail stays encrypted in its row and leaves it with the mail; one that works no longer is not sent.
alter table mail
    add column sealed_code text,
    add column good_until  timestamptz,
    add constraint mail_code_is_forgotten check (sealed_code is null or state = 'QUEUED');
