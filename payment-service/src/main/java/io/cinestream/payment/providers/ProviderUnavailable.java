package io.cinestream.payment.providers;

/** The provider did not answer, or not sensibly: whether the call had an effect is unknown until it is repeated. */
public class ProviderUnavailable extends RuntimeException {

    public ProviderUnavailable(String message) {
        super(message);
    }

    public ProviderUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
