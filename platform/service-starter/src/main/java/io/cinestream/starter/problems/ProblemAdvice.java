package io.cinestream.starter.problems;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where an exception becomes an answer. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        return problems.answer(refusal);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied) {
        return problems.answer(new Forbidden());
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(ConstraintViolationException invalid) {
        return problems.answer(new InvalidRequest(invalid.getConstraintViolations().stream()
                .map(violation -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList()));
    }

    @ExceptionHandler
    ResponseEntity<Object> open(CallNotPermittedException open) {
        return problems.answer(new Unavailable("A service we depend on does not answer at the moment."));
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception fault, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            log.debug("the client left: {} {}", request.getMethod(), path(request));
            return null;
        }
        log.error("{} {} failed", request.getMethod(), path(request), fault);
        return problems.answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong",
                "internal",
                "The fault is ours and has been recorded; quote the trace id when you ask for help.",
                Map.of(),
                new HttpHeaders());
    }

    /** The pattern, not the address: an address may carry a playback's token. */
    private static Object path(HttpServletRequest request) {
        return Objects.requireNonNullElse(
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "a path without a handler");
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problems.answer(new InvalidRequest(invalid.getBindingResult().getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? new FieldProblem(
                                JsonNames.of(invalid.getBindingResult().getTarget(), field.getField()),
                                field.isBindingFailure() ? "is not a valid value" : message(field.getDefaultMessage()))
                        : new FieldProblem(error.getObjectName(), message(error.getDefaultMessage())))
                .toList()));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problems.answer(new InvalidRequest(invalid.getParameterValidationResults().stream()
                .flatMap(result -> result instanceof ParameterErrors errors
                        ? errors.getFieldErrors().stream()
                                .map(field -> new FieldProblem(field.getField(), message(field.getDefaultMessage())))
                        : result.getResolvableErrors().stream()
                                .map(error -> new FieldProblem(
                                        Objects.requireNonNullElse(
                                                result.getMethodParameter().getParameterName(), "parameter"),
                                        message(error.getDefaultMessage()))))
                .toList()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problems.answer(UnreadableBody.explain(unreadable));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(mismatch.getPropertyName(), "parameter");
        Class<?> type = mismatch.getRequiredType();
        return problems.answer(new InvalidRequest(
                List.of(new FieldProblem(field, "is not a valid " + (type == null ? "value" : type.getSimpleName())))));
    }

    /** What Spring MVC itself refuses: unknown paths, methods, media types, missing parameters. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            log.error("request failed", refused);
        }
        HttpStatus known =
                Objects.requireNonNullElse(HttpStatus.resolve(status.value()), HttpStatus.INTERNAL_SERVER_ERROR);
        String detail = body instanceof org.springframework.http.ProblemDetail problem && problem.getDetail() != null
                ? problem.getDetail()
                : known.getReasonPhrase() + ".";
        return problems.answer(status, known.getReasonPhrase(), code(known), detail, Map.of(), headers);
    }

    private static String code(HttpStatus status) {
        return status == HttpStatus.BAD_REQUEST
                ? "invalid-request"
                : status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String message(@Nullable String text) {
        return Objects.requireNonNullElse(text, "is not valid");
    }
}
