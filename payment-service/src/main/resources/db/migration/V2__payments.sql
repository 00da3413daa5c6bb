-- One row per attempt to pay; the wanted outcome stands beside the state, so a crash loses neither.
create table payment (
  id                  uuid        constraint payment_pk primary key,
  booking_id          uuid        not null constraint payment_booking references payable_booking,
  user_id             uuid        not null,
  provider            text        not null,
  method              text        not null,
  amount_minor        bigint      not null constraint payment_amount check (amount_minor > 0),
  currency            text        not null,
  state               text        not null constraint payment_state check (state in
    ('PENDING', 'AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DECLINED', 'ABANDONED', 'RELEASED', 'CAPTURE_FAILED')),
  session             text,
  checkout_url        text,
  reason              text,
  wanted              text        constraint payment_wanted check (wanted in ('OPEN', 'CAPTURE', 'RELEASE', 'REFUND', 'ABANDON')),
  refund_wanted_minor bigint      not null default 0,
  refund_asked_minor  bigint      not null default 0,
  refunded_minor      bigint      not null default 0,
  refund_refused      boolean     not null default false,
  version             bigint      not null,
  opened_at           timestamptz not null default app_now(),
  -- the worker's: who is moving this payment now, until when, and when to try again
  claim               uuid,
  claimed_until       timestamptz,
  attempts            int         not null default 0,
  retry_at            timestamptz,
  constraint payment_refund_within_amount check (0 <= refunded_minor and refunded_minor <= refund_wanted_minor and refund_asked_minor <= refund_wanted_minor and refund_wanted_minor <= amount_minor),
  constraint payment_refund_tells_state check (case state
    when 'REFUNDED' then refunded_minor = amount_minor
    when 'PARTIALLY_REFUNDED' then refunded_minor > 0 and refunded_minor < amount_minor
    else refunded_minor = 0 end)
);

-- Money of at most one payment is kept, or meant to be kept, for a booking: whatever two tabs, webhooks or instances do.
create unique index payment_one_kept_per_booking on payment (booking_id)
  where state in ('AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED')
    and wanted is distinct from 'RELEASE' and refund_wanted_minor < amount_minor;
create unique index payment_session on payment (provider, session);
create index payment_by_booking on payment (booking_id);
create index payment_to_move on payment (retry_at nulls first) where wanted is not null;
