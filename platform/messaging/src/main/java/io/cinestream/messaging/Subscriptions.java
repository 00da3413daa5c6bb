package io.cinestream.messaging;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * Runs a listener container for each declared {@link Subscription}: its own group, records in order per partition. A container
 * that a fatal error has stopped makes the service not live, so that it is restarted instead of standing there deaf.
 */
class Subscriptions implements SmartLifecycle, ApplicationListener<ConsumerStoppedEvent> {

    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers = new ArrayList<>();
    private final ApplicationContext context;
    private volatile boolean running;

    Subscriptions(
            List<Subscription> declared,
            ConsumerFactory<byte[], byte[]> consumers,
            CommonErrorHandler errors,
            Inbox inbox,
            ParkedEvents parked,
            ApplicationContext context) {
        this.context = context;
        for (Subscription subscription : declared) {
            var properties = new ContainerProperties(subscription.topic());
            properties.setGroupId(subscription.consumer());
            properties.setMessageListener(new Receiver(subscription, inbox, parked));
            properties.setObservationEnabled(true);
            var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
            container.setBeanName(subscription.consumer());
            container.setCommonErrorHandler(errors);
            container.setApplicationContext(context);
            containers.add(container);
        }
    }

    @Override
    public void onApplicationEvent(ConsumerStoppedEvent stopped) {
        if (stopped.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            AvailabilityChangeEvent.publish(context, LivenessState.BROKEN);
        }
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        running = true;
    }

    @Override
    public void stop() {
        containers.parallelStream().forEach(ConcurrentMessageListenerContainer::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
