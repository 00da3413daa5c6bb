package io.cinestream.payment.payments;

import io.cinestream.messaging.Subscription;
import io.cinestream.payment.bookings.BookingFact;
import io.cinestream.payment.bookings.BookingStatus;
import io.cinestream.payment.workers.Worker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentsConfiguration {

    @Bean
    Subscription bookings(FollowBookings follow) {
        return Subscription.to("cinestream.booking.bookings")
                .as("payment-bookings")
                .projection(
                        "booking.placed.v1",
                        BookingFact.class,
                        fact -> follow.told(BookingStatus.AWAITING_PAYMENT, fact))
                .projection(
                        "booking.confirmed.v1", BookingFact.class, fact -> follow.told(BookingStatus.CONFIRMED, fact))
                .projection("booking.changed.v1", BookingFact.class, fact -> follow.told(BookingStatus.CONFIRMED, fact))
                .projection("booking.expired.v1", BookingFact.class, fact -> follow.told(BookingStatus.EXPIRED, fact))
                .projection("booking.rejected.v1", BookingFact.class, fact -> follow.told(BookingStatus.REJECTED, fact))
                .projection(
                        "booking.cancelled.v1", BookingFact.class, fact -> follow.told(BookingStatus.CANCELLED, fact));
    }

    @Bean
    Worker paymentWorker(PaymentSettings settings, ObjectProvider<MovePayments> move) {
        return new Worker(
                "payments",
                settings.workers(),
                settings.poll(),
                () -> move.getObject().next());
    }
}
