package io.cinestream.messaging;

import io.cinestream.starter.problems.NotYetKnown;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A consumer for tests: writes down what it was told, and fails as planned. */
class Shop {

    private final Map<UUID, List<String>> reactions = new ConcurrentHashMap<>();
    private final Map<UUID, List<String>> projected = new ConcurrentHashMap<>();
    private final Set<UUID> unknown = ConcurrentHashMap.newKeySet();
    private final Map<UUID, AtomicInteger> failures = new ConcurrentHashMap<>();
    private volatile RuntimeException failure = new IllegalStateException();

    void react(OrderPlaced order) {
        if (unknown.contains(order.orderId())) {
            throw new NotYetKnown("order " + order.orderId());
        }
        if (failures.getOrDefault(order.orderId(), new AtomicInteger()).getAndDecrement() > 0) {
            throw failure;
        }
        reactions
                .computeIfAbsent(order.orderId(), id -> new CopyOnWriteArrayList<>())
                .add(order.what());
    }

    void project(OrderPlaced order) {
        projected
                .computeIfAbsent(order.orderId(), id -> new CopyOnWriteArrayList<>())
                .add(order.what());
    }

    List<String> reactions(UUID order) {
        return reactions.getOrDefault(order, List.of());
    }

    List<String> projected(UUID order) {
        return projected.getOrDefault(order, List.of());
    }

    void doesNotKnow(UUID order) {
        unknown.add(order);
    }

    void knowsAll() {
        unknown.clear();
    }

    void failsTimes(UUID order, int times, RuntimeException with) {
        failure = with;
        failures.put(order, new AtomicInteger(times));
    }

    void forget() {
        reactions.clear();
        projected.clear();
        unknown.clear();
    }
}
