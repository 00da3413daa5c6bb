-- Webhooks are stored before they are answered and applied afterwards; the provider's event id makes a repeat a no-op.
create table webhook (
  id           uuid        constraint webhook_pk primary key,
  provider     text        not null,
  event_id     text        not null,
  body         bytea       not null,
  received_at  timestamptz not null default app_now(),
  processed_at timestamptz,
  attempts     int         not null default 0,
  retry_at     timestamptz,
  last_error   text,
  constraint webhook_once unique (provider, event_id)
);
create index webhook_to_apply on webhook (received_at) where processed_at is null;
