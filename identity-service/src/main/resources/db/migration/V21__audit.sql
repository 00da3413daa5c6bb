-- Who did what to whom, when and from where; nobody changes or removes what is written, the service's own role included.
create table audit_entry (
    id       uuid        not null,
    at       timestamptz not null default app_now(),
    actor    uuid,
    address  text,
    action   text        not null,
    subject  uuid        not null,
    details  jsonb       not null,
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_action_form check (action ~ '^[a-z]+(-[a-z]+)*$')
);
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_subject on audit_entry (subject, at);
create index audit_entry_actor on audit_entry (actor, at);

create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_stays();
