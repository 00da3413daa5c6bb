package io.cinestream.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class StreamPlacesTests {

    @Test
    void neverGivesMoreThanAllowedHoweverManyAskAtOnce() throws InterruptedException {
        StreamPlaces places = new StreamPlaces(3, 10);
        Collection<StreamPlaces.Place> taken = new ConcurrentLinkedQueue<>();
        CountDownLatch go = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                String caller = "caller " + i % 2;
                callers.submit(() -> {
                    go.await();
                    return taken.add(places.take(caller));
                });
            }
            go.countDown();
        }

        assertThat(taken).hasSize(6);
    }

    @Test
    void refusesBeyondTheTotal() {
        StreamPlaces places = new StreamPlaces(3, 2);
        places.take("a");
        places.take("b");

        assertThatThrownBy(() -> places.take("c")).isInstanceOf(TooManyStreams.class);
    }

    @Test
    void leavingTwiceFreesOnePlace() {
        StreamPlaces places = new StreamPlaces(2, 10);
        StreamPlaces.Place first = places.take("a");
        places.take("a");
        first.leave();
        first.leave();

        places.take("a");
        assertThatThrownBy(() -> places.take("a")).isInstanceOf(TooManyStreams.class);
    }
}
