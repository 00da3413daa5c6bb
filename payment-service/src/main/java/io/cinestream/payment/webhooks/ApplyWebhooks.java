package io.cinestream.payment.webhooks;

import io.cinestream.payment.payments.RecordProviderEvent;
import io.cinestream.payment.providers.Providers;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies stored webhooks, each in one transaction with its mark; one that fails is put back and does not hold up the others. */
@Component
class ApplyWebhooks {
    private static final Logger log = LoggerFactory.getLogger(ApplyWebhooks.class);

    private final WebhookInbox inbox;
    private final Providers providers;
    private final RecordProviderEvent payments;
    private final TransactionTemplate transaction;

    ApplyWebhooks(
            WebhookInbox inbox, Providers providers, RecordProviderEvent payments, TransactionTemplate transaction) {
        this.inbox = inbox;
        this.providers = providers;
        this.payments = payments;
        this.transaction = transaction;
    }

    /** Applies one; answers whether there was one. */
    boolean next() {
        AtomicReference<@Nullable Webhook> taken = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(status -> inbox.lockNext().ifPresent(webhook -> {
                taken.set(webhook);
                apply(webhook);
            }));
        } catch (RuntimeException e) {
            putBack(taken.get(), e);
        }
        return taken.get() != null;
    }

    private void putBack(@Nullable Webhook webhook, RuntimeException cause) {
        if (webhook == null) {
            throw cause;
        }
        log.error("webhook {} of {} will be applied later", webhook.id(), webhook.provider(), cause);
        inbox.failed(webhook.id(), String.valueOf(cause.getMessage()));
    }

    private void apply(Webhook webhook) {
        payments.record(providers.named(webhook.provider()).read(webhook.body()));
        inbox.applied(webhook.id());
    }
}
