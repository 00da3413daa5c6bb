package io.cinestream.catalog.reads;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Counts what this instance has committed. A commit is counted before whoever asked for it gets their answer, so a read that comes
 * after that answer sees a higher count than any read that may have missed the write.
 */
@Component
class Commits implements TransactionExecutionListener {

    private final AtomicLong count = new AtomicLong();

    long count() {
        return count.get();
    }

    /** One that failed may have been committed all the same. */
    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (!transaction.isReadOnly()) {
            count.incrementAndGet();
        }
    }
}
