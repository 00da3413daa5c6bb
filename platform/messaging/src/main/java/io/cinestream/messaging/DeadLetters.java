package io.cinestream.messaging;

import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens when a handler fails: an outage of ours is waited out however long it takes, anything else is tried six times
 * over about ten seconds and then kept, with the same bytes and key, in {@code <topic>-dlt}; what cannot be read goes there at
 * once. The offset moves only when the dead letter is stored.
 */
final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private DeadLetters() {}

    static CommonErrorHandler errorHandler(KafkaTemplate<byte[], byte[]> kafka) {
        var recoverer = new DeadLetterPublishingRecoverer(
                kafka, (message, failure) -> new TopicPartition(message.topic() + "-dlt", message.partition()));
        recoverer.excludeHeader(HeadersToAdd.EX_STACKTRACE);
        var handler = new DefaultErrorHandler(recoverer, backOff(6));
        handler.setBackOffFunction((message, failure) -> isOutage(failure) ? backOff(Integer.MAX_VALUE) : null);
        handler.addNotRetryableExceptions(UnreadableEvent.class);
        handler.setCommitRecovered(true);
        handler.setRetryListeners((message, failure, attempt) -> log.warn(
                "attempt {} at {}-{}@{} failed: {}",
                attempt,
                message.topic(),
                message.partition(),
                message.offset(),
                failure == null ? "" : NestedExceptionUtils.getMostSpecificCause(failure)));
        return handler;
    }

    private static BackOff backOff(int attempts) {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        backOff.setMaxAttempts(attempts);
        return backOff;
    }

    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof CannotCreateTransactionException) {
                return true;
            }
        }
        return false;
    }
}
