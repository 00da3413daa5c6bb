package io.cinestream.notification.mails;

import jakarta.annotation.PreDestroy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Sends the courier round after round on a thread of its own: a mail server that takes its time holds up no other work. A
 * round that fails is logged, the next one begins as usual; on shutdown the mail under way is finished.
 */
@Component
class CourierRounds {

    private final MailCourier courier;
    private final MailSettings settings;
    private final ThreadPoolTaskScheduler rounds = new ThreadPoolTaskScheduler();

    CourierRounds(MailCourier courier, MailSettings settings) {
        this.courier = courier;
        this.settings = settings;
        rounds.setThreadNamePrefix("mail-courier-");
        rounds.setWaitForTasksToCompleteOnShutdown(true);
        rounds.setAwaitTerminationSeconds(15);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        rounds.initialize();
        rounds.scheduleWithFixedDelay(courier::deliverDue, settings.pollEvery());
    }

    @PreDestroy
    void end() {
        rounds.shutdown();
    }
}
