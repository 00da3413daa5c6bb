package io.cinestream.payment.payments;

import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a customer's own payments: whose they are is part of each query. */
@Component
class FindPayments {
    private final Payments payments;

    FindPayments(Payments payments) {
        this.payments = payments;
    }

    @Transactional(readOnly = true)
    public PaymentAnswer one(UUID id, UUID user) {
        return payments.find(id, user).map(Payment::answer).orElseThrow(PaymentNotFound::new);
    }

    @Transactional(readOnly = true)
    public List<PaymentAnswer> all(UUID user) {
        return payments.all(user).stream().map(Payment::answer).toList();
    }

    @Transactional(readOnly = true)
    public Listing<PaymentAnswer> ofBooking(UUID bookingId, UUID user, Paging paging) {
        return paging.listing(
                payments.page(bookingId, user, paging.limit(), paging.offset()),
                Payment::answer,
                payments.count(bookingId, user));
    }
}
