-- The sandbox provider's own books. Nothing of ours reads them: we talk to it over HTTP, as to any provider. Empty outside local and test.
create table sandbox_session (
  id              text        constraint sandbox_session_pk primary key,
  idempotency_key text        not null constraint sandbox_session_once unique,
  reference       text        not null,
  description     text        not null,
  amount_minor    bigint      not null constraint sandbox_session_amount check (amount_minor > 0),
  currency        text        not null,
  notify_url      text        not null,
  return_url      text        not null,
  state           text        not null default 'OPEN' constraint sandbox_session_state
    check (state in ('OPEN', 'AUTHORIZED', 'DECLINED', 'ABANDONED', 'CAPTURED', 'VOIDED')),
  refunded_minor  bigint      not null default 0 constraint sandbox_session_refund check (refunded_minor between 0 and amount_minor),
  refuse_capture  boolean     not null default false,
  refuse_refund   boolean     not null default false,
  created_at      timestamptz not null default app_now()
);
create table sandbox_entry (
  id              bigint generated always as identity constraint sandbox_entry_pk primary key,
  session_id      text        not null constraint sandbox_entry_session references sandbox_session,
  kind            text        not null constraint sandbox_entry_kind check (kind in ('AUTHORIZATION', 'CAPTURE', 'VOID', 'REFUND')),
  amount_minor    bigint      not null,
  idempotency_key text        constraint sandbox_entry_once unique,
  booked_at       timestamptz not null default app_now()
);
create index sandbox_entry_by_session on sandbox_entry (session_id);
create table sandbox_webhook (
  id           bigint generated always as identity constraint sandbox_webhook_pk primary key,
  session_id   text        not null constraint sandbox_webhook_session references sandbox_session,
  body         text        not null,
  due_at       timestamptz not null,
  attempts     int         not null default 0,
  retry_at     timestamptz,
  delivered_at timestamptz
);
create index sandbox_webhook_to_send on sandbox_webhook (due_at) where delivered_at is null;
