package io.cinestream.payment.webhooks;

import io.cinestream.payment.workers.Worker;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhooksConfiguration {

    @Bean
    Worker webhookWorker(@Value("${cinestream.payment.poll:1s}") Duration poll, ObjectProvider<ApplyWebhooks> apply) {
        return new Worker("webhooks", 2, poll, () -> apply.getObject().next());
    }
}
