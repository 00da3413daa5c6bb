package io.cinestream.payment.providers;

/** What a provider says to a call. That it did not answer is not an answer: see {@link ProviderUnavailable}. */
public sealed interface Answer {

    record Done() implements Answer {}

    /** @param reason a stable code, never the provider's free text */
    record Refused(String reason) implements Answer {}

    record AlreadyAuthorized() implements Answer {}

    record AlreadyCaptured() implements Answer {}
}
