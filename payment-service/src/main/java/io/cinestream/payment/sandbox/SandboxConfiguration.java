package io.cinestream.payment.sandbox;

import io.cinestream.payment.workers.Worker;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@SandboxOnly
@Configuration(proxyBeanMethods = false)
class SandboxConfiguration {

    /** Whoever can reach this provider can approve any payment without money: it must never run where tickets are real. */
    SandboxConfiguration(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("local | test"))) {
            throw new IllegalStateException(
                    "The sandbox payment provider is for the profiles local and test only: unset cinestream.sandbox.enabled.");
        }
    }

    @Bean
    Worker sandboxWorker(ObjectProvider<SendWebhooks> send) {
        return new Worker(
                "sandbox-webhooks",
                2,
                Duration.ofMillis(500),
                () -> send.getObject().next());
    }
}
