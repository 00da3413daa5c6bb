package io.cinestream.payment.payments;

import io.cinestream.messaging.Outbox;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class Payments {
    private final EntityManager entities;
    private final Outbox outbox;

    Payments(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    void add(Payment payment) {
        entities.persist(payment);
        publish(payment);
    }

    /** Writes the payment and, after it, its events: so their order is that of the commits. */
    void publish(Payment payment) {
        entities.flush();
        payment.takeFacts().forEach(fact -> outbox.append(payment.id(), fact.version(), fact.event()));
    }

    Payment lock(UUID id) {
        Payment payment = entities.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (payment == null) {
            throw new IllegalStateException("payment " + id + " is gone, and payments are never deleted");
        }
        return payment;
    }

    List<Payment> lockAllOf(UUID bookingId) {
        return entities.createQuery("from Payment where terms.bookingId = :booking order by id", Payment.class)
                .setParameter("booking", bookingId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Optional<UUID> bookingOf(UUID paymentId) {
        return entities.createQuery("select terms.bookingId from Payment where id = :id", UUID.class)
                .setParameter("id", paymentId)
                .getResultStream()
                .findFirst();
    }

    boolean anyOf(UUID bookingId) {
        return !entities.createQuery("select id from Payment where terms.bookingId = :booking", UUID.class)
                .setParameter("booking", bookingId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Optional<Payment> find(UUID id, UUID user) {
        return entities.createQuery("from Payment where id = :id and terms.userId = :user", Payment.class)
                .setParameter("id", id)
                .setParameter("user", user)
                .getResultStream()
                .findFirst();
    }

    List<Payment> all(UUID user) {
        return entities.createQuery("from Payment where terms.userId = :user order by id desc", Payment.class)
                .setParameter("user", user)
                .getResultList();
    }

    List<Payment> page(UUID bookingId, UUID user, int limit, long offset) {
        return entities.createQuery(
                        "from Payment where terms.bookingId = :booking and terms.userId = :user order by id desc",
                        Payment.class)
                .setParameter("booking", bookingId)
                .setParameter("user", user)
                .setMaxResults(limit)
                .setFirstResult(Math.toIntExact(offset))
                .getResultList();
    }

    long count(UUID bookingId, UUID user) {
        return entities.createQuery(
                        "select count(*) from Payment where terms.bookingId = :booking and terms.userId = :user",
                        Long.class)
                .setParameter("booking", bookingId)
                .setParameter("user", user)
                .getSingleResult();
    }
}
