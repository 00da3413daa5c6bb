package io.cinestream.gateway;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Duration;

/** No instance of a service answers, or none did often enough lately to be asked again at once. */
class ServiceDown extends Refusal {

    ServiceDown(String service) {
        super(
                Kind.UNAVAILABLE,
                "unavailable",
                "The %s service does not answer at the moment; please try again.".formatted(service));
        with("service", service);
        retryAfter(Duration.ofSeconds(2));
    }
}
