package io.cinestream.messaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cinestream.starter.Ids;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class LiveStreamTests {

    @Test
    void endsSoThatTheClientConnectsAgainWhenAFactCannotBeLookedUp() {
        var stream = new LiveStream<OrderPlaced>(order -> {
            throw new CannotCreateTransactionException("planned");
        });
        SseEmitter emitter = stream.open(List.of(), () -> {});
        stream.offer(new OrderPlaced(Ids.next(), "tea"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThatThrownBy(() -> emitter.send("late")).isInstanceOf(IllegalStateException.class));
    }
}
