package io.cinestream.payment.providers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The providers that are switched on here. */
@Component
public class Providers {
    private final Map<String, PaymentProvider> byName;

    Providers(List<PaymentProvider> enabled) {
        this.byName = enabled.stream().collect(Collectors.toMap(PaymentProvider::name, Function.identity()));
    }

    public Optional<PaymentProvider> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The provider of a row: it was enabled when the row was written, so that it is not now is a mistake of the operator. */
    public PaymentProvider named(String name) {
        return find(name).orElseThrow(() -> new ProviderUnavailable("provider " + name + " is not enabled here"));
    }
}
