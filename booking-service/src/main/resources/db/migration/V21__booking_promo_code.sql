-- By which code a price was lowered, as the customer used it: shown with the booking whatever becomes of the code.
alter table booking add column promo_code text;
