package io.cinestream.notification.toasts;

import io.cinestream.messaging.LiveFeed;
import io.cinestream.messaging.LiveFeeds;
import io.cinestream.messaging.LiveMessage;
import io.cinestream.notification.messages.Channel;
import io.cinestream.notification.messages.MessageSent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pushes toasts to the browsers of their users, whichever instance wrote them: our own topic, keyed by the user, says in the
 * order of the commits that there is one; its text is read from the table.
 */
@Component
class LiveInbox {

    private final LiveFeed<MessageSent> feed;
    private final UserInbox inbox;

    LiveInbox(LiveFeed<MessageSent> feed, UserInbox inbox) {
        this.feed = feed;
        this.inbox = inbox;
    }

    /** @param lastSeen id of the last toast that the browser has; what came after it is sent first */
    SseEmitter stream(UUID userId, @Nullable UUID lastSeen) {
        return feed.stream(userId, () -> opening(userId, lastSeen), fact -> live(userId, fact));
    }

    private List<LiveMessage> opening(UUID userId, @Nullable UUID lastSeen) {
        List<LiveMessage> messages = new ArrayList<>();
        messages.add(new LiveMessage("snapshot", null, new InboxSnapshot(inbox.unread(userId))));
        if (lastSeen != null) {
            inbox.after(userId, lastSeen).forEach(toast -> messages.add(message(toast)));
        }
        return messages;
    }

    private @Nullable LiveMessage live(UUID userId, MessageSent fact) {
        if (fact.channel() != Channel.TOAST) {
            return null;
        }
        return inbox.find(userId, fact.messageId()).map(LiveInbox::message).orElse(null);
    }

    private static LiveMessage message(Toast toast) {
        return new LiveMessage("toast", toast.id().toString(), toast);
    }

    @Configuration(proxyBeanMethods = false)
    static class Feed {

        @Bean
        LiveFeed<MessageSent> toastFeed(LiveFeeds feeds) {
            return feeds.from("cinestream.notification.messages", MessageSent.class, MessageSent::userId);
        }
    }
}
