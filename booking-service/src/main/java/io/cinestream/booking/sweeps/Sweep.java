package io.cinestream.booking.sweeps;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes due rows one a transaction; one that fails is passed over until the next sweep. */
@Component
public class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final TransactionTemplate transaction;

    Sweep(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * @param lockNext locks one due row that is not among those passed over
     * @param act what is to be done about it, in the same transaction
     */
    public <T> void each(Function<Collection<UUID>, Optional<T>> lockNext, Function<T, UUID> id, Consumer<T> act) {
        Set<UUID> passedOver = new HashSet<>();
        boolean found = true;
        while (found) {
            found = next(lockNext, id, act, passedOver);
        }
    }

    private <T> boolean next(
            Function<Collection<UUID>, Optional<T>> lockNext,
            Function<T, UUID> id,
            Consumer<T> act,
            Set<UUID> passedOver) {
        AtomicReference<@Nullable UUID> taken = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(
                    status -> lockNext.apply(passedOver).ifPresent(row -> {
                        taken.set(id.apply(row));
                        act.accept(row);
                    }));
        } catch (RuntimeException fault) {
            UUID row = taken.get();
            if (row == null) {
                throw fault;
            }
            log.error("{} could not be swept; the next sweep tries again", row, fault);
            passedOver.add(row);
        }
        return taken.get() != null;
    }
}
