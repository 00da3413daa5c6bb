-- What booking told us about each booking: the only source of amount, currency and owner of a payment.
create table payable_booking (
  booking_id          uuid        constraint payable_booking_pk primary key,
  user_id             uuid        not null,
  reference           text        not null,
  seats               text        not null,
  amount_minor        bigint      not null constraint payable_booking_amount check (amount_minor >= 0),
  currency            text        not null constraint payable_booking_currency check (currency ~ '^[A-Z]{3}$'),
  status              text        not null constraint payable_booking_status
    check (status in ('AWAITING_PAYMENT', 'CONFIRMED', 'EXPIRED', 'REJECTED', 'CANCELLED')),
  expires_at          timestamptz,
  accepted_payment_id uuid,
  reason              text,
  refund_minor        bigint      not null default 0 constraint payable_booking_refund
    check (refund_minor between 0 and amount_minor)
);
