package io.cinestream.starter.problems;

import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the database says becomes an outage, a lost race or a bad value, never a bare fault. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(DatabaseProblemAdvice.class);

    private final Problems problems;

    DatabaseProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Object> down(Exception outage) {
        log.warn("database does not answer: {}", outage.getMessage());
        return problems.answer(new Unavailable("The service cannot reach its database at the moment."));
    }

    @ExceptionHandler
    ResponseEntity<Object> lostRace(OptimisticLockingFailureException lost) {
        return problems.answer(
                HttpStatus.CONFLICT,
                Kind.CONFLICT.title(),
                "concurrent-change",
                "Somebody changed this at the same moment; read it again and repeat.",
                Map.of(),
                new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(TransientDataAccessException busy) {
        log.warn("database is busy: {}", busy.getMessage());
        return problems.answer(new Unavailable("The service is too busy at the moment."));
    }

    /** SQLSTATE class 22: a value that PostgreSQL cannot store, such as text with a NUL character. */
    @ExceptionHandler
    ResponseEntity<Object> violated(DataIntegrityViolationException violated) {
        if (violated.getMostSpecificCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith("22")) {
            return problems.answer(new InvalidRequest("body", "contains a value that cannot be stored"));
        }
        log.error("constraint violated where no rule foresaw it", violated);
        return problems.answer(
                HttpStatus.CONFLICT,
                Kind.CONFLICT.title(),
                "conflict",
                "This conflicts with what is stored.",
                Map.of(),
                new HttpHeaders());
    }
}
