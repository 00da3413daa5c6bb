package io.cinestream.payment.providers;

import java.util.Map;

/**
 * A payment provider at the other end of the network. Every call is named by a key and may be repeated with it: the provider
 * does the thing once and answers the same. Never called inside a database transaction.
 *
 * <p>All calls throw {@link ProviderUnavailable} when the outcome is unknown; the same call is then repeated later.
 */
public interface PaymentProvider {

    /** The name in addresses, configuration and rows, such as {@code sandbox}. */
    String name();

    /** Opens the page (or whatever it is) where the customer approves the amount. */
    Session open(SessionRequest request);

    /** Takes authorised money: {@code Done} or {@code Refused}. */
    Answer capture(Charge charge);

    /** Gives up an authorisation: {@code Done}, or {@code AlreadyCaptured} when that happened first. */
    Answer release(Charge charge);

    /** Gives back captured money: {@code Done} or {@code Refused}. */
    Answer refund(Charge charge);

    /** Ends a session nobody has approved: {@code Done}, or {@code AlreadyAuthorized} when the customer was faster. */
    Answer abandon(Charge charge);

    /**
     * Proves that a webhook comes from the provider and was not held back for later use.
     *
     * @param headers by lower-case name
     * @return what the webhook says
     */
    ProviderEvent verify(Map<String, String> headers, byte[] body);

    /** What a stored webhook says, proven when it arrived. */
    ProviderEvent read(byte[] body);
}
