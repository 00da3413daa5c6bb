package io.cinestream.booking.payments;

import io.cinestream.messaging.Envelope;
import io.cinestream.messaging.Subscription;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentProjection {

    private final Payments payments;

    PaymentProjection(Payments payments) {
        this.payments = payments;
    }

    @Bean
    Subscription paymentStates() {
        return Subscription.to("cinestream.payment.payments")
                .as("booking-payment-states")
                .projection("payment.opened.v1", PaymentTold.class, as(PaymentStatus.PENDING))
                .projection("payment.declined.v1", PaymentTold.class, as(PaymentStatus.DECLINED))
                .projection("payment.authorized.v1", PaymentTold.class, as(PaymentStatus.AUTHORIZED))
                .projection("payment.captured.v1", PaymentTold.class, as(PaymentStatus.CAPTURED))
                .projection("payment.capture-failed.v1", PaymentTold.class, as(PaymentStatus.CAPTURE_FAILED))
                .projection("payment.released.v1", PaymentTold.class, as(PaymentStatus.RELEASED))
                .projection(
                        "payment.refunded.v1",
                        PaymentRefunded.class,
                        (refund, envelope) ->
                                payments.keep(refund.payment(), refund.status(), envelope.aggregateVersion()));
    }

    private BiConsumer<PaymentTold, Envelope> as(PaymentStatus status) {
        return (told, envelope) -> payments.keep(told, status, envelope.aggregateVersion());
    }
}
