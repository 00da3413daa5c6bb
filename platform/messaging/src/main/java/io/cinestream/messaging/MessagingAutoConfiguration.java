package io.cinestream.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All the plumbing; a service only declares its events and its {@link Subscription}s. */
@AutoConfiguration(
        before = {KafkaAutoConfiguration.class, TaskSchedulingAutoConfiguration.class},
        after = {JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
@EnableConfigurationProperties(KafkaProperties.class)
@EnableScheduling
class MessagingAutoConfiguration {

    /** Closing does not wait long for a broker that is away: what it has not acknowledged is still in the outbox. */
    @Bean
    ProducerFactory<byte[], byte[]> eventProducers(KafkaProperties kafka) {
        var producers =
                new DefaultKafkaProducerFactory<byte[], byte[]>(KafkaClients.producer(kafka.buildProducerProperties()));
        producers.setPhysicalCloseTimeout(5);
        return producers;
    }

    @Bean
    ConsumerFactory<byte[], byte[]> eventConsumers(KafkaProperties kafka) {
        return new DefaultKafkaConsumerFactory<>(KafkaClients.consumer(kafka.buildConsumerProperties()));
    }

    @Bean
    KafkaTemplate<byte[], byte[]> eventTemplate(ProducerFactory<byte[], byte[]> eventProducers) {
        return new KafkaTemplate<>(eventProducers);
    }

    @Bean
    Relay outboxRelay(
            JdbcClient jdbc,
            JdbcConnectionDetails database,
            KafkaTemplate<byte[], byte[]> eventTemplate,
            MeterRegistry metrics) {
        return new Relay(new OutboxTable(jdbc), eventTemplate, new WakeUps(database), metrics);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Relay relay, ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Outbox(jdbc, relay, new TraceContext(tracer, propagator));
    }

    @Bean
    Inbox inbox(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Inbox(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    ParkedEvents parkedEvents(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Inbox inbox,
            ObjectProvider<Subscription> subscriptions) {
        return new ParkedEvents(
                jdbc,
                new TransactionTemplate(transactions),
                inbox,
                subscriptions.orderedStream().toList());
    }

    @Bean
    Subscriptions subscriptions(
            ObjectProvider<Subscription> declared,
            ConsumerFactory<byte[], byte[]> eventConsumers,
            KafkaTemplate<byte[], byte[]> eventTemplate,
            Inbox inbox,
            ParkedEvents parked,
            ApplicationContext context) {
        return new Subscriptions(
                declared.orderedStream().toList(),
                eventConsumers,
                DeadLetters.errorHandler(eventTemplate),
                inbox,
                parked,
                context);
    }

    /** Threads of their own: on Boot's virtual-thread scheduler one slow fixed-delay task holds up all others. */
    @Bean
    @ConditionalOnMissingBean(TaskScheduler.class)
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(4);
        scheduler.setThreadNamePrefix("scheduled-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(10);
        return scheduler;
    }

    @Bean
    LiveFeeds liveFeeds(ConsumerFactory<byte[], byte[]> eventConsumers) {
        return new LiveFeeds(eventConsumers);
    }
}
