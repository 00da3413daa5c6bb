package io.cinestream.payment.providers;

import java.util.UUID;

/** What a webhook says, in our words. */
public sealed interface ProviderEvent {

    /** The provider's id of this event: the same on every delivery. */
    String eventId();

    record Authorized(String eventId, UUID paymentId, String session, long amountMinor, String currency)
            implements ProviderEvent {}

    record Declined(String eventId, UUID paymentId, String reason) implements ProviderEvent {}

    /** Something that concerns no decision of ours. */
    record Other(String eventId) implements ProviderEvent {}
}
